import type { Instant } from '../../../shared/time/instant.ts'

/**
 * The instant at which a date begins in a time zone.
 *
 *     startOfDay('2026-01-16', 'Asia/Shanghai')  // 2026-01-15T16:00:00Z
 */
export function startOfDay(date: string, timeZone: string): Instant {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return midnight - (wallTimeOf(midnight, timeZone) - midnight)
}

/** What the clocks of a zone show, as if they were those of UTC. */
function wallTimeOf(at: Instant, timeZone: string): Instant {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${shown.replace(' ', 'T')}Z`)
}
