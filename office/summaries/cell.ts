import { type Counts, countKey, kindOf, partsOf } from '../sheets/counts.ts'
import type { PartLimit } from './part-limit.ts'

/**
 * Where a number comes from: added up; a level at the end of the span; counted exactly by one station on one day;
 * estimated from sketches of distinct riders; or not to be known, since distinct riders are never added up.
 */
export type Basis = 'sum' | 'level' | 'exact' | 'estimate' | 'unknown'

export type Cell = {
  readonly value: number | null
  readonly basis: Basis
  /** What it was when its date was closed, where a late sheet has changed it since; null where that is not known. */
  readonly restated?: { readonly was: number | null; readonly at: number }
  readonly isHidden?: true
  /** What it was before would give a hidden count away, or is one itself. */
  readonly isWasHidden?: true
}

/** By `countKey`. */
export type Cells = ReadonlyMap<string, Cell>

/** What is asked of the counts: some measures, as a whole and by some kinds of dimension. */
export type Selection = {
  readonly measures: ReadonlySet<string>
  readonly breakdowns: readonly string[]
  /** The measures that have parts in the answer; null where each of them has. */
  readonly broken: ReadonlySet<string> | null
  /** The items that are parts of their own, all others together being one; null where each of them is. */
  readonly namedItems: ReadonlySet<string> | null
  /** Null where no parts are asked for. */
  readonly limit: PartLimit | null
}

/** All items together that have no part of their own. No station can send a dimension of this name. */
export const OTHER_ITEMS = 'item:*'

/** What answers call them. No item of the catalogue has this id; one that a station calls so is one of them. */
export const OTHERS_ID = 'others'

/** Whether parts of a kind are put together: no more of them are left than the office has items. */
export function isFolded({ namedItems }: Selection, kind: string): boolean {
  return kind === 'item' && namedItems !== null
}

/**
 * The key that a count of a sheet stands under in the answer, several of them under one where items are put together;
 * null where it is not asked for. A part counts towards the limit.
 */
export function shownKey(selection: Selection, key: string): string | null {
  const { measures, breakdowns, broken, namedItems, limit } = selection
  const { measure, dimension } = partsOf(key)
  if (!measures.has(measure)) return null
  if (dimension === 'all') return key
  if (broken !== null && !broken.has(measure)) return null
  if (!breakdowns.some((kind) => dimension.startsWith(`${kind}:`))) return null
  // Riders of one item and of another are never added up.
  const isOther =
    namedItems !== null &&
    dimension.startsWith('item:') &&
    !namedItems.has(dimension.slice('item:'.length)) &&
    kindOf(measure) !== 'distinct'
  const shown = isOther ? countKey(measure, OTHER_ITEMS) : key
  limit?.add(shown)
  return shown
}

export function addInto(sums: Counts, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
