import { type RawBuilder, sql } from 'kysely'
import { givenRows } from '../database/given-rows.ts'
import type { Dialect } from '../database/migrations/migration.ts'
import { kindOf } from '../sheets/counts.ts'
import { OTHER_ITEMS, type Selection } from './cell.ts'

/**
 * The dimension that a row stands under in the answer, as `shownKey` has it of sheets: several rows stand under one
 * where items are put together, and are to be grouped by it and added up.
 */
export function shownDimension(dialect: Dialect, { measures, breakdowns, namedItems }: Selection): RawBuilder<unknown> {
  if (namedItems === null || !breakdowns.includes('item')) return sql`dimension`
  const named = givenRows(
    dialect,
    { dimension: 'text' },
    [...namedItems].map((item) => [`item:${item}`]),
  )
  const distinct = [...measures].filter((measure) => kindOf(measure) === 'distinct')
  const isAddedUp = distinct.length > 0 ? sql`measure NOT IN (${sql.join(distinct)})` : sql`true`
  return sql`CASE
    WHEN dimension LIKE 'item:%' AND dimension NOT IN (SELECT dimension FROM ${named}) AND ${isAddedUp}
    THEN ${sql.lit(OTHER_ITEMS)} ELSE dimension END`
}
