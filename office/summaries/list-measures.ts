import type { Reading } from '../database/office-database.ts'
import { type CountKind, kindOf } from '../sheets/counts.ts'
import { isSelected, type Selection } from './cell.ts'

export type ListedMeasure = {
  readonly measure: string
  readonly kind: CountKind
  /** Every dimension that a sheet ever had it by, up to as many as are listed. */
  readonly dimensions: readonly string[]
}

/** Every measure that any station ever sent, by name: one that a later station invents is here with its first sheet. */
export async function listMeasures(read: Reading): Promise<readonly ListedMeasure[]> {
  const rows = await read.selectFrom('seen_count').selectAll().orderBy('measure').orderBy('dimension').execute()
  const measures = new Map<string, string[]>()
  for (const { measure, dimension } of rows) {
    const dimensions = measures.get(measure)
    if (dimensions) dimensions.push(dimension)
    else measures.set(measure, [dimension])
  }
  return [...measures]
    .map(([measure, dimensions]) => ({ measure, kind: kindOf(measure), dimensions }))
    .sort((a, b) => rank(a.measure) - rank(b.measure))
}

/** How many cells a row can have: each measure as a whole, and by what it was ever broken down by. */
export function howManyCounts(listed: readonly ListedMeasure[], selection: Selection): number {
  const parts = listed
    .filter(({ measure }) => selection.measures.includes(measure))
    .flatMap(({ dimensions }) => dimensions.filter((one) => one !== 'all' && isSelected(selection, one)))
  return selection.measures.length + parts.length
}

/** What everyone asks for first stands first. */
const FIRST: readonly string[] = ['visits', 'riders', 'first-timers', 'items-issued']

function rank(measure: string): number {
  const at = FIRST.indexOf(measure)
  return at < 0 ? FIRST.length : at
}
