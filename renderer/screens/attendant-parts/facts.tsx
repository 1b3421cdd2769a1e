import type { ReactNode } from 'react'
import styles from './facts.module.css'

export type Fact = {
  readonly name: string
  readonly value: ReactNode
  /** Takes two columns: an address cannot be broken where a sentence can. */
  readonly isLong?: boolean
}

/** What is known of something, as names and values. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value, isLong }) => (
        <div key={name} data-long={isLong}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
