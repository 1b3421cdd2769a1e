import { type RawBuilder, sql } from 'kysely'
import type { Selection } from './cell.ts'

/** What a selection has of rows with a dimension: wholes, and parts of the kinds that are asked for. */
export function dimensionFilter({ breakdowns }: Selection): RawBuilder<unknown> {
  const kinds = breakdowns.map((kind) => sql`dimension LIKE ${`${kind}:%`}`)
  return sql`(${sql.join([sql`dimension = 'all'`, ...kinds], sql` OR `)})`
}
