import type { VisitVerdict } from '../../../shared/check-ins/verdict.ts'

export type CheckInDecision = VisitVerdict['outcome'] | 'already-checked-in'

/**
 * What presenting a good code amounts to, so long after the rider's last visit, if there was one. A last visit that lies
 * in the future (the clock was set back since) counts as recent only while it is within the window: a clock never keeps
 * a rider out.
 */
export function decideCheckIn(lastAgeMs: number | null, visitsToday: number, repeatWindowMs: number): CheckInDecision {
  if (lastAgeMs === null) return 'first-visit'
  if (Math.abs(lastAgeMs) < repeatWindowMs) return 'already-checked-in'
  return visitsToday === 0 ? 'welcome' : 'back-again'
}
