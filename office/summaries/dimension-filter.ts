import { type RawBuilder, sql } from 'kysely'
import type { Selection } from './cell.ts'

/** What a selection has of the rows of a table: wholes, and of the parts those that are listed. */
export function dimensionFilter({ breakdowns }: Selection, table: 'rollup' | 'level_change' | 'restatement') {
  const measure = sql.ref(`${table}.measure`)
  const dimension = sql.ref(`${table}.dimension`)
  return sql`(${dimension} = 'all' ${
    breakdowns.length > 0
      ? sql`OR (${anyKind(dimension, breakdowns)}) AND EXISTS (
    SELECT 1 FROM seen_count c WHERE c.measure = ${measure} AND c.dimension = ${dimension})`
      : sql``
  })`
}

function anyKind(dimension: RawBuilder<unknown>, breakdowns: readonly string[]) {
  return sql.join(
    breakdowns.map((kind) => sql`${dimension} LIKE ${`${kind}:%`}`),
    sql` OR `,
  )
}
