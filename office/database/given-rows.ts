import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from './migrations/migration.ts'

export type ColumnType = 'text' | 'whole'

/**
 * Many rows as one source of a query, called `given`, in one parameter or one for each column: a statement of the same
 * text for any number of rows, which both databases prepare once.
 *
 *     sql`INSERT INTO seen_count SELECT measure, dimension FROM ${givenRows(dialect, columns, rows)} …`
 */
export function givenRows(
  dialect: Dialect,
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly (string | number)[])[],
): RawBuilder<unknown> {
  const names = Object.keys(columns)
  if (dialect === 'sqlite') {
    const picked = names.map((name, at) => sql`value ->> ${sql.lit(at)} AS ${sql.ref(name)}`)
    return sql`(SELECT ${sql.join(picked)} FROM json_each(${JSON.stringify(rows)})) AS given`
  }
  const lists = names.map((name, at) => {
    const type = sql.raw(columns[name] === 'whole' ? 'bigint[]' : 'text[]')
    return sql`${rows.map((row) => row[at])}::${type}`
  })
  return sql`unnest(${sql.join(lists)}) AS given(${sql.join(names.map((name) => sql.ref(name)))})`
}

/**
 * Joins a table to given rows, which are few: by its index, for each of them. SQLite's planner, which takes them for
 * many, would rather read the whole table, unless it is told otherwise by this word.
 *
 *     sql`SELECT … FROM ${givenRows(dialect, columns, rows)} ${joinEach(dialect)} rollup ON …`
 */
export function joinEach(dialect: Dialect): RawBuilder<unknown> {
  return sql.raw(dialect === 'sqlite' ? 'CROSS JOIN' : 'JOIN')
}
