import type { FormEvent, ReactNode } from 'react'
import { PageLanguage } from '../frame/page-language.tsx'
import styles from './door.module.css'

type DoorProps = {
  readonly title: string
  readonly hint: string
  readonly onSubmit: () => void
  /** Whether it is one of the screens inside the frame, which has the languages already. */
  readonly isFramed?: boolean
  readonly children: ReactNode
}

/** A form that stands alone, before an officer is let in. */
export function Door({ title, hint, onSubmit, isFramed = false, children }: DoorProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const Place = isFramed ? 'div' : 'main'
  return (
    <Place className={styles['door']}>
      <div className={styles['sheet']}>
        <div className={styles['heading']}>
          <h1>{title}</h1>
          <p>{hint}</p>
        </div>
        <form className={styles['form']} onSubmit={submit} noValidate>
          {children}
        </form>
        {!isFramed && <PageLanguage />}
      </div>
    </Place>
  )
}
