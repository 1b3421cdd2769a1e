import type { VisitVerdict } from '../../../shared/check-ins/verdict.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { VisitTally } from './check-in-store.ts'

export type CheckInDecision = VisitVerdict['outcome'] | 'already-checked-in'

/**
 * What presenting a good code amounts to. A last visit that lies in the future (the clock was set back since) counts
 * as recent only while it is within the window: a clock never keeps a rider out.
 */
export function decideCheckIn(at: Instant, tally: VisitTally, repeatWindowMs: number): CheckInDecision {
  if (tally.lastAt === null) return 'first-visit'
  if (Math.abs(at - tally.lastAt) < repeatWindowMs) return 'already-checked-in'
  return tally.visitsToday === 0 ? 'welcome' : 'back-again'
}
