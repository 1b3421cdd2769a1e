import type { Measure } from '../../shared/daily-counts/daily-count.ts'
import { STATION_DAYS, UNSKETCHED_DAYS } from './counts.ts'

/**
 * Measures that say how many riders there were, or could not be fewer: a count of visits is one of riders at most, and
 * a few pieces issued are of as few riders. One that only a later release of the kiosk knows may be either, and counts
 * as one of riders.
 */
export function isPersonal(measure: string): boolean {
  return !OF_NOBODY.has(measure)
}

/** Whether each measure that stations of this release send is one of riders. */
const OF_RIDERS: Readonly<Record<Measure, boolean>> = {
  visits: true,
  riders: true,
  'first-timers': true,
  repeats: true,
  refusals: false,
  voids: false,
  issues: true,
  'riders-served': true,
  'items-issued': true,
  'items-returned': true,
  'items-received': false,
  'items-transferred-in': false,
  'items-transferred-out': false,
  'items-discarded': false,
  'items-lost': true,
  'items-counted': false,
  'items-on-hand': false,
  'items-on-loan': true,
  'items-below-minimum': false,
  'items-expiring': false,
}

const OF_NOBODY: ReadonlySet<string> = new Set([
  ...Object.entries(OF_RIDERS).flatMap(([measure, isOfRiders]) => (isOfRiders ? [] : [measure])),
  STATION_DAYS,
  UNSKETCHED_DAYS,
])
