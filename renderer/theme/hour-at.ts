import { dateFormat } from '../../shared/languages/intl-formats.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** The hour (0-23) on the wall of a time zone. */
export function hourAt(at: Instant, timeZone: string): number {
  const format = dateFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone })
  return Number(format.format(at))
}

/** From seven in the evening to six in the morning screens are dark and quiet. */
export function isNightHour(hour: number): boolean {
  return hour >= 19 || hour < 6
}
