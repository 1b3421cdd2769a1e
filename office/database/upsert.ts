import { sql } from 'kysely'
import { type ColumnType, givenRows } from './given-rows.ts'
import type { Writing } from './office-database.ts'

export type Row = readonly (string | number)[]

/** Rows of one table that take the place of, or are added to, those of the same key. */
export type Upsert = {
  readonly table: string
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly key: readonly string[]
  /** What becomes of a row that is there: `value = rollup.value + excluded.value`. */
  readonly change: string
}

/** The statement for so many rows, their values as question marks. */
export function upsertText(upsert: Upsert, rows: number): string {
  const names = Object.keys(upsert.columns)
  const values = `(${names.map(() => '?').join(', ')})`
  const all = new Array<string>(rows).fill(values).join(', ')
  return `INSERT INTO ${upsert.table} (${names.join(', ')}) VALUES ${all} ${conflictOf(upsert)}`
}

/** All rows in one statement. */
export async function upsertAtOnce(trx: Writing, upsert: Upsert, rows: readonly Row[]): Promise<void> {
  const names = sql.raw(Object.keys(upsert.columns).join(', '))
  const given = givenRows('postgres', upsert.columns, rows)
  const into = sql.raw(`INSERT INTO ${upsert.table}`)
  await sql`${into} (${names}) SELECT ${names} FROM ${given} ${sql.raw(conflictOf(upsert))}`.execute(trx)
}

function conflictOf({ key, change }: Upsert): string {
  return `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${change}`
}
