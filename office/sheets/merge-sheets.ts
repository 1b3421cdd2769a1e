import { estimateOf, mergeText, noRiders } from '../sketches/registers.ts'
import { type Counts, kindOfKey, parseCounts, RIDERS_KEY, STATION_DAYS_KEY, UNSKETCHED_DAYS_KEY } from './counts.ts'

/** A sheet as it is kept: what one series counted on one date. */
export type KeptSheet = {
  readonly seriesId: string
  readonly throughSeq: number
  readonly receivedAt: number
  readonly counts: string
  readonly sketch: string
}

/**
 * What a station counted on one date, over all its series: a kiosk that was replaced, or a copy that parted from its
 * original, counted on under a name of its own. Sums are added up; levels are those of the series heard from last;
 * riders are exact while one series has the date, and otherwise the estimate of the united sketches. Other measures of
 * distinct riders are known for one series only.
 */
export function mergeSheets(sheets: readonly KeptSheet[]): Counts {
  const [only] = sheets
  if (!only) return new Map()
  if (sheets.length === 1) return withDays(parseCounts(only.counts), isUnsketched(only))
  const merged: Counts = new Map()
  const latest = latestOf(sheets)
  for (const sheet of sheets) {
    for (const [key, value] of parseCounts(sheet.counts)) {
      const kind = kindOfKey(key)
      if (kind === 'sum') merged.set(key, (merged.get(key) ?? 0) + value)
      else if (kind === 'level' && sheet === latest) merged.set(key, value)
    }
  }
  const riders = noRiders()
  for (const { sketch } of sheets) mergeText(riders, sketch)
  merged.set(RIDERS_KEY, estimateOf(riders))
  return withDays(merged, sheets.some(isUnsketched))
}

/**
 * The same, without riders where nobody can tell how many: an estimate of several sheets is not of those whom no sketch
 * stands for.
 */
export function countsOfDate(sheets: readonly KeptSheet[]): Counts {
  const counts = mergeSheets(sheets)
  if (sheets.length > 1 && sheets.some(isUnsketched)) counts.delete(RIDERS_KEY)
  return counts
}

function withDays(counts: Counts, isUnsketched: boolean): Counts {
  counts.set(STATION_DAYS_KEY, 1)
  return isUnsketched ? counts.set(UNSKETCHED_DAYS_KEY, 1) : counts
}

function isUnsketched({ sketch, counts }: KeptSheet): boolean {
  return sketch === '' && (parseCounts(counts).get(RIDERS_KEY) ?? 0) > 0
}

function latestOf(sheets: readonly KeptSheet[]): KeptSheet | undefined {
  return [...sheets].sort((a, b) => b.receivedAt - a.receivedAt || (a.seriesId < b.seriesId ? -1 : 1))[0]
}
