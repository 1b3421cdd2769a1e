import type { ReactNode } from 'react'
import styles from './folding.module.css'

/** What is there for whoever wants it. */
export function Folding({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles['folding']}>
      <summary>{title}</summary>
      <div className={styles['inside']}>{children}</div>
    </details>
  )
}
