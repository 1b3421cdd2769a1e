import { dateFormat } from '../../../shared/languages/intl-formats.ts'
import type { Instant } from '../../../shared/time/instant.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** What a line is about, to be drawn beside it. */
export type SafetyThing = 'helmet' | 'battery' | 'flame'

type SafetyTopic = { readonly season: Season; readonly index: 0 | 1 | 2; readonly thing: SafetyThing }

/** Which safety line stands on the home screen: the season by the station's month, one of its three by the minute. */
export function safetyTopicAt(at: Instant, timeZone: string): SafetyTopic {
  const month = Number(dateFormat('en-US', { month: 'numeric', timeZone }).format(at))
  const season = SEASON_OF_MONTH[month - 1] ?? 'winter'
  const index = INDEXES[Math.floor(at / 60_000) % 3] ?? 0
  return { season, index, thing: THINGS[season][index] }
}

/** In the order of the lines in `rider.json`. */
const THINGS: Readonly<Record<Season, readonly [SafetyThing, SafetyThing, SafetyThing]>> = {
  spring: ['helmet', 'battery', 'helmet'],
  summer: ['helmet', 'helmet', 'battery'],
  autumn: ['helmet', 'flame', 'helmet'],
  winter: ['helmet', 'flame', 'helmet'],
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
