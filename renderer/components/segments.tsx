import type { ReactNode } from 'react'
import styles from './segments.module.css'

export type Segment<V extends string> = { readonly value: V; readonly label: ReactNode }

export type SegmentsProps<V extends string> = {
  readonly label: string
  readonly segments: readonly Segment<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A few views of the same thing beside each other, each one touch away. */
export function Segments<V extends string>({ label, segments, value, onChange }: SegmentsProps<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see
    <div className={styles['segments']} role="group" aria-label={label}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          onClick={() => onChange(segment.value)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  )
}
