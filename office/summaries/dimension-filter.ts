import { type RawBuilder, sql } from 'kysely'
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
