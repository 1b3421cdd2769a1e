import type { ReactNode } from 'react'
import styles from './folder-picker.module.css'

type FolderRowProps = {
  readonly icon: ReactNode
  /** A folder's own name as `bdi`, which the language of the screen has no say in. */
  readonly name: ReactNode
  readonly hint?: string
  readonly onPress: () => void
}

/** A place or a folder: a row wide enough for a thumb. */
export function FolderRow({ icon, name, hint, onPress }: FolderRowProps) {
  return (
    <li>
      <button type="button" className={styles['row']} onClick={onPress}>
        {icon}
        <span className={styles['name']}>{name}</span>
        {hint !== undefined && <bdi className={styles['hint']}>{hint}</bdi>}
      </button>
    </li>
  )
}
