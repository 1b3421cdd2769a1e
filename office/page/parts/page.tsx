import type { ReactNode } from 'react'
import styles from './page.module.css'

type PageProps = {
  readonly title: ReactNode
  /** One line on what the page is for, or where it is. */
  readonly hint?: ReactNode
  /** At the end of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page: its heading, what can be done, and the sheets below. */
export function Page({ title, hint, actions, children }: PageProps) {
  return (
    <div className={styles['page']}>
      <header className={styles['heading']}>
        <div className={styles['words']}>
          <h1>{title}</h1>
          {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
        </div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
