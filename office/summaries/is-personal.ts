import type { Measure } from '../../shared/daily-counts/daily-count.ts'
import { kindOf } from '../sheets/counts.ts'

/** Measures that say how many riders there were, or could not be fewer: a count of visits is one of riders at most. */
export function isPersonal(measure: string): boolean {
  return kindOf(measure) === 'distinct' || OF_RIDERS.has(measure)
}

/** Sums and levels of what riders did or have with them: a few pieces issued are of as few riders. */
const OF_RIDERS: ReadonlySet<string> = new Set<Measure>([
  'visits',
  'first-timers',
  'repeats',
  'issues',
  'items-issued',
  'items-returned',
  'items-on-loan',
  'items-lost',
])
