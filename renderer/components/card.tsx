import type { ReactNode } from 'react'
import styles from './card.module.css'

/** A raised sheet that holds what belongs together. */
export function Card({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles['card']}>
      {title !== undefined && <h2 className={styles['title']}>{title}</h2>}
      {children}
    </section>
  )
}
