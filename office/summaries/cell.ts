import { type Counts, partsOf } from '../sheets/counts.ts'
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
  /** Null where no parts are asked for. */
  readonly limit: PartLimit | null
}

/** Whether a count of a sheet is asked for. A part that is counts towards the limit. */
export function isSelected({ measures, breakdowns, limit }: Selection, key: string): boolean {
  const { measure, dimension } = partsOf(key)
  if (!measures.has(measure)) return false
  if (dimension === 'all') return true
  if (!breakdowns.some((kind) => dimension.startsWith(`${kind}:`))) return false
  limit?.add(key)
  return true
}

export function addInto(sums: Counts, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
