import type { CSSProperties, ReactNode } from 'react'
import styles from './part-bars.module.css'

export type PartBar = { readonly key: string; readonly name: ReactNode; readonly value: number; readonly label: string }

type PartBarsProps = {
  readonly caption: string
  /** Titles of the two columns, for whoever hears the table. */
  readonly partTitle: string
  readonly valueTitle: string
  readonly parts: readonly PartBar[]
}

/** The parts of a whole as a table whose numbers are drawn too: largest first, directly labelled. */
export function PartBars({ caption, partTitle, valueTitle, parts }: PartBarsProps) {
  const most = Math.max(1, ...parts.map((part) => part.value))
  return (
    <table className={styles['parts']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{partTitle}</th>
          <th scope="col">{valueTitle}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">{part.name}</th>
            <td>
              <span className={styles['bar']} style={share(part.value / most)} aria-hidden="true" />
              {part.label}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const share = (value: number) => ({ '--share': value }) as CSSProperties // a custom property, unknown to CSSProperties
