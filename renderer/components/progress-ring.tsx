import type { CSSProperties } from 'react'
import styles from './progress-ring.module.css'

export type ProgressRingProps = {
  /** How long it takes to empty. It is drawn by one animation: nothing ticks. */
  readonly durationSeconds: number
}

/** A ring that empties until something leaves by itself. Whatever owns it keeps the time; the ring only shows it. */
export function ProgressRing({ durationSeconds }: ProgressRingProps) {
  const style = { '--ring-duration': `${durationSeconds}s` } as CSSProperties // a custom property, unknown to CSSProperties
  return (
    <svg className={styles['ring']} viewBox="0 0 40 40" style={style} aria-hidden="true">
      <circle className={styles['track']} cx="20" cy="20" r="17" />
      <circle className={styles['rest']} cx="20" cy="20" r="17" pathLength="100" />
    </svg>
  )
}
