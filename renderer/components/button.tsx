import type { ReactNode } from 'react'
import styles from './button.module.css'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `rider` is 96 px high, `attendant` 64 px. */
  readonly size?: 'rider' | 'attendant'
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Something is under way: the button stays in place, says so to assistive technology, and takes no second press. */
  readonly isBusy?: boolean
  readonly isWide?: boolean
  readonly form?: string
  readonly label?: string
}

/** A button with words on it. */
export function Button(props: ButtonProps) {
  const { size = 'attendant', kind = 'primary', type = 'button', isBusy = false } = props
  return (
    <button
      type={type}
      form={props.form}
      className={styles['button']}
      data-size={size}
      data-kind={kind}
      data-wide={props.isWide}
      disabled={props.isDisabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-label={props.label}
      onClick={isBusy ? (event) => event.preventDefault() : props.onPress}
    >
      {props.icon}
      <span>{props.children}</span>
    </button>
  )
}
