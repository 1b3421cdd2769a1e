import { type Counts, partsOf } from '../sheets/counts.ts'

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
  readonly measures: readonly string[]
  readonly breakdowns: readonly string[]
  /** By `countKey`: every part of these measures that is listed. What a faulty kiosk invents beyond is not gone through. */
  readonly parts: ReadonlySet<string>
}

export function isSelected({ measures, parts }: Selection, key: string): boolean {
  const { measure, dimension } = partsOf(key)
  return dimension === 'all' ? measures.includes(measure) : parts.has(key)
}

export function addInto(sums: Counts, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}
