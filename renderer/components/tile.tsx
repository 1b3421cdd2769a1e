import type { ReactNode } from 'react'
import styles from './tile.module.css'

export type TileProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly hint?: ReactNode
  readonly onPress: () => void
}

/** A large place to touch that leads somewhere, with a line on how things stand there. */
export function Tile({ icon, title, hint, onPress }: TileProps) {
  return (
    <button type="button" className={styles['tile']} onClick={onPress}>
      <span className={styles['icon']}>{icon}</span>
      <span className={styles['title']}>{title}</span>
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </button>
  )
}
