import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What a list says when there is nothing in it yet, and what to do about it. */
export function EmptyState(props: { readonly icon: ReactNode; readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <span className={styles['icon']}>{props.icon}</span>
      <p className={styles['title']}>{props.title}</p>
      {props.children}
    </div>
  )
}
