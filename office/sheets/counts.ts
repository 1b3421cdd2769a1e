import { LEVEL_MEASURES } from '../../shared/daily-counts/daily-count.ts'
import { DISTINCT_MEASURES, type SheetCount } from '../../shared/upstream/day-sheet.ts'

/** Counts by `countKey`: what a sheet says, or how two sheets differ. */
export type Counts = Map<string, number>

/** Neither a measure nor a dimension has a space in it. */
export function countKey(measure: string, dimension: string): string {
  return `${measure} ${dimension}`
}

export function partsOf(key: string): { readonly measure: string; readonly dimension: string } {
  const at = key.indexOf(' ')
  return { measure: key.slice(0, at), dimension: key.slice(at + 1) }
}

/** The office's own measure: on how many dates a station sent a sheet, each station and date once. */
export const STATION_DAYS = 'station-days'
export const STATION_DAYS_KEY = countKey(STATION_DAYS, 'all')

/**
 * On how many of them riders came whom no sketch stands for: a station that was never paired has no key to hash them
 * with, and whoever adds up sketches has to say so.
 */
export const UNSKETCHED_DAYS = 'station-days-unsketched'
export const UNSKETCHED_DAYS_KEY = countKey(UNSKETCHED_DAYS, 'all')

/** Whether a measure is of the office itself, and nothing that a station counted. */
export function isOfOffice(measure: string): boolean {
  return measure === STATION_DAYS || measure === UNSKETCHED_DAYS
}

/** The measure that sketches stand for. */
export const RIDERS_KEY = countKey('riders', 'all')

/**
 * How a measure behaves over days and stations: it is summed, or it is a level of which the last counts, or it counts
 * distinct riders and is never added up. A measure that this office has never heard of is summed, unless its name says
 * that it counts riders.
 */
export type CountKind = 'sum' | 'level' | 'distinct'

export function kindOf(measure: string): CountKind {
  if (LEVEL_MEASURES.includes(measure)) return 'level'
  return DISTINCT_MEASURES.includes(measure) || measure.startsWith('riders-') ? 'distinct' : 'sum'
}

export function kindOfKey(key: string): CountKind {
  const known = kinds.get(key)
  if (known !== undefined) return known
  const kind = kindOf(key.slice(0, key.indexOf(' ')))
  if (kinds.size >= MOST_KINDS) kinds.clear()
  kinds.set(key, kind)
  return kind
}

/** The same few hundred keys are asked about with every sheet. */
const kinds = new Map<string, CountKind>()
const MOST_KINDS = 50_000

/** As a sheet's counts are kept; what is zero says nothing. */
export function formatCounts(counts: readonly SheetCount[]): string {
  const kept: Record<string, number> = {}
  for (const { measure, dimension, value } of counts) {
    if (value !== 0 && !isOfOffice(measure)) kept[countKey(measure, dimension)] = value
  }
  return JSON.stringify(kept)
}

export function parseCounts(text: string): Counts {
  return new Map(Object.entries(JSON.parse(text) as Record<string, number>))
}
