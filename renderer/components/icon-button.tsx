import type { ReactNode } from 'react'
import styles from './icon-button.module.css'

export type IconButtonProps = {
  readonly icon: ReactNode
  /** What it does, for whoever cannot see the icon. */
  readonly label: string
  readonly onPress: () => void
  readonly size?: 'rider' | 'attendant'
  readonly isDisabled?: boolean
}

/** A round button with an icon only; use it where the icon is known to everyone. */
export function IconButton({ icon, label, onPress, size = 'attendant', isDisabled }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles['iconButton']}
      data-size={size}
      aria-label={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {icon}
    </button>
  )
}
