import type { ReactNode } from 'react'
import styles from './facts.module.css'

export type Fact = { readonly name: string; readonly value: ReactNode; readonly isFaulty?: boolean }

/** Names and what is true of them, under each other; what is at fault is marked by more than its colour. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value, isFaulty }) => (
        <div key={name} data-faulty={isFaulty || undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
