import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from '../database/migrations/migration.ts'
import type { Selection } from './cell.ts'

/** What a selection has of rows with a measure and a dimension: wholes, and parts of the kinds that are asked for. */
export function dimensionFilter({ breakdowns, broken }: Selection): RawBuilder<unknown> {
  const ofKinds = sql.join(
    breakdowns.map((kind) => sql`dimension LIKE ${`${kind}:%`}`),
    sql` OR `,
  )
  if (breakdowns.length === 0 || broken?.size === 0) return sql`dimension = 'all'`
  if (broken === null) return sql`(dimension = 'all' OR ${ofKinds})`
  return sql`(dimension = 'all' OR (measure IN (${sql.join([...broken])}) AND (${ofKinds})))`
}

/** Rows with a dimension of one kind. */
export function ofKind(dialect: Dialect, kind: string): RawBuilder<unknown> {
  // SQLite, which compares letters by their codes, finds them by a key; `;` is the letter after `:`.
  if (dialect === 'sqlite') return sql`(dimension >= ${`${kind}:`} AND dimension < ${`${kind};`})`
  return sql`dimension LIKE ${`${kind}:%`}`
}
