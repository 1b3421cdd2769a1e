import type { Reading } from '../database/office-database.ts'
import { type CountKind, kindOf } from '../sheets/counts.ts'

export type ListedMeasure = {
  readonly measure: string
  readonly kind: CountKind
  /** What sheets had it by, up to as many as are listed: summaries have the others, too. */
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

/** The names of every measure, in the same order. */
export async function listMeasureNames(read: Reading): Promise<readonly string[]> {
  const rows = await read.selectFrom('seen_count').select('measure').distinct().orderBy('measure').execute()
  return rows.map(({ measure }) => measure).sort((a, b) => rank(a) - rank(b))
}

/** What everyone asks for first stands first. */
const FIRST: readonly string[] = ['visits', 'riders', 'first-timers', 'items-issued']

function rank(measure: string): number {
  const at = FIRST.indexOf(measure)
  return at < 0 ? FIRST.length : at
}
