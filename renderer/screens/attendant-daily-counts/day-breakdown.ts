import type { DailyCount, Measure } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** One part of a day's count: `{ part: 'meituan', value: 12 }`. */
export type Part = { readonly part: string; readonly value: number }

export type DimensionKind = 'hour' | 'platform' | 'reason' | 'via'

/** A day's count by one kind of dimension, largest first, parts of 0 left out. */
export function partsOfDay(
  counts: readonly DailyCount[],
  businessDate: BusinessDate,
  measure: Measure,
  kind: DimensionKind,
): readonly Part[] {
  const start = `${kind}:`
  return counts
    .filter((count) => count.businessDate === businessDate && count.measure === measure && count.value > 0)
    .filter((count) => count.dimension.startsWith(start))
    .map((count) => ({ part: count.dimension.slice(start.length), value: count.value }))
    .sort((a, b) => b.value - a.value || a.part.localeCompare(b.part))
}

/**
 * A day's visits by hour, in the order in which the station lives through them: from its cut-over hour on. The hours
 * before the first visit and after the last are left out, the quiet ones between are not.
 */
export function hoursOfDay(
  counts: readonly DailyCount[],
  businessDate: BusinessDate,
  cutOverHour: number,
): readonly Part[] {
  const byHour = new Map(partsOfDay(counts, businessDate, 'visits', 'hour').map(({ part, value }) => [part, value]))
  const hours = Array.from({ length: 24 }, (_, index) => String((index + cutOverHour) % 24).padStart(2, '0'))
  const first = hours.findIndex((hour) => byHour.has(hour))
  const last = hours.findLastIndex((hour) => byHour.has(hour))
  if (first === -1) return []
  return hours.slice(first, last + 1).map((hour) => ({ part: hour, value: byHour.get(hour) ?? 0 }))
}
