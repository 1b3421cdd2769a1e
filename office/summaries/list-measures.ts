import type { Reading } from '../database/office-database.ts'
import { type CountKind, countKey, kindOf } from '../sheets/counts.ts'
import type { Selection } from './cell.ts'

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

/** Some measures as a whole, and by what each was ever broken down by. */
export function selectionOf(
  listed: readonly ListedMeasure[],
  measures: readonly string[],
  breakdowns: readonly string[],
): Selection {
  const asked = listed.filter(({ measure }) => measures.includes(measure))
  const parts = asked.flatMap(({ measure, dimensions }) =>
    dimensions
      .filter((dimension) => dimension !== 'all' && breakdowns.includes(dimension.split(':', 1)[0] ?? ''))
      .map((dimension) => countKey(measure, dimension)),
  )
  return { measures, breakdowns, parts: new Set(parts) }
}

/** What everyone asks for first stands first. */
const FIRST: readonly string[] = ['visits', 'riders', 'first-timers', 'items-issued']

function rank(measure: string): number {
  const at = FIRST.indexOf(measure)
  return at < 0 ? FIRST.length : at
}
