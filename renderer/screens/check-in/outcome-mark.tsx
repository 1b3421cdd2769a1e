import type { ReactNode } from 'react'
import type { Outcome } from '../../check-in/presentation.ts'
import { REFUSAL_ICONS } from './outcome-look.ts'
import styles from './outcome-mark.module.css'

/** A drawn mark whose outline alone tells the outcome: rosette, disc, double disc, rounded square, octagon, broken ring. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg className={styles['mark']} viewBox="0 0 200 200" aria-hidden="true">
      {outcome.outcome === 'refused' ? <RefusedMark outcome={outcome} /> : marks[outcome.outcome]}
    </svg>
  )
}

const CHECK = <path className={styles['stroke']} d="M62 104 l26 26 52 -56" />

const marks: Readonly<Record<Exclude<Outcome['outcome'], 'refused'>, ReactNode>> = {
  'first-visit': (
    <>
      <path className={styles['shape']} d={rosette(12, 92, 78)} />
      {CHECK}
    </>
  ),
  welcome: (
    <>
      <circle className={styles['shape']} cx="100" cy="100" r="86" />
      {CHECK}
    </>
  ),
  'back-again': (
    <>
      <circle className={styles['outline']} cx="122" cy="100" r="70" />
      <circle className={styles['shape']} cx="84" cy="100" r="76" />
      <path className={styles['stroke']} d="M50 103 l24 24 46 -50" />
    </>
  ),
  'already-checked-in': (
    <>
      <rect className={styles['shape']} x="18" y="18" width="164" height="164" rx="38" />
      <circle className={styles['line']} cx="100" cy="100" r="52" />
      <path className={styles['line']} d="M100 68 v34 l22 16" />
    </>
  ),
  unanswered: (
    <>
      <circle className={styles['broken']} cx="100" cy="100" r="84" />
      <path
        className={styles['bare']}
        d="M72 118 a28 28 0 0 1 8 -54 34 34 0 0 1 62 16 22 22 0 0 1 -6 38 M70 70 l62 66"
      />
    </>
  ),
}

function RefusedMark({ outcome }: { readonly outcome: Extract<Outcome, { outcome: 'refused' }> }) {
  const Icon = REFUSAL_ICONS[outcome.reason]
  return (
    <>
      <path className={styles['shape']} d="M64 14 h72 l50 50 v72 l-50 50 h-72 l-50 -50 v-72 z" />
      <Icon className={styles['icon']} x="52" y="52" width="96" height="96" strokeWidth={2} />
    </>
  )
}

/** A flower of `petals` round petals between two radii. */
function rosette(petals: number, outer: number, inner: number): string {
  const point = (radius: number, turn: number) => {
    const angle = (turn / petals) * 2 * Math.PI
    return `${(100 + radius * Math.sin(angle)).toFixed(1)} ${(100 - radius * Math.cos(angle)).toFixed(1)}`
  }
  const path = Array.from(
    { length: petals },
    (_, petal) => `Q${point(outer + 14, petal + 0.5)} ${point(inner, petal + 1)}`,
  )
  return `M${point(inner, 0)} ${path.join(' ')} Z`
}
