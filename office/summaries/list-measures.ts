import type { Reading } from '../database/office-database.ts'
import { type CountKind, kindOf } from '../sheets/counts.ts'

export type ListedMeasure = { readonly measure: string; readonly kind: CountKind }

/**
 * Every measure that any station ever sent, by name: one that a later station invents is here with its first sheet. What
 * it was sent by is not: items and platforms of one street are not for the officers of another.
 */
export async function listMeasures(read: Reading): Promise<readonly ListedMeasure[]> {
  return (await listMeasureNames(read)).map((measure) => ({ measure, kind: kindOf(measure) }))
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
