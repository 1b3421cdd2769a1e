import { dateFormat } from '../../../shared/languages/intl-formats.ts'
import type { Instant } from '../../../shared/time/instant.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** Which safety line stands on the home screen: the season by the station's month, one of its three by the minute. */
export function safetyTopicAt(at: Instant, timeZone: string): { season: Season; index: 0 | 1 | 2 } {
  const month = Number(dateFormat('en-US', { month: 'numeric', timeZone }).format(at))
  return { season: SEASON_OF_MONTH[month - 1] ?? 'winter', index: INDEXES[Math.floor(at / 60_000) % 3] ?? 0 }
}

const INDEXES = [0, 1, 2] as const

// The heating season of northern China begins in November.
const SEASON_OF_MONTH: readonly Season[] = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'winter',
  'winter',
]
