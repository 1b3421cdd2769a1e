import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from '../database/migrations/migration.ts'
import { ALL_ITEMS } from '../sheets/all-items.ts'
import { OTHER_ITEMS } from './cell.ts'

/**
 * Rows of the named items, and of all items together: found by their keys, and few, however many items there are. In
 * SQLite the names stand beside the given rows, whatever it has learnt of the table.
 */
export function ofNamedItems(
  dialect: Dialect,
  namedItems: ReadonlySet<string>,
): { readonly filter: RawBuilder<unknown>; readonly beside: RawBuilder<unknown> } {
  const dimensions = [ALL_ITEMS, ...[...namedItems].map((item) => `item:${item}`)]
  if (dialect === 'sqlite') {
    const beside = sql`CROSS JOIN (SELECT value AS name FROM json_each(${JSON.stringify(dimensions)})) AS named`
    return { filter: sql`dimension = named.name`, beside }
  }
  // Held against a source of rows PostgreSQL would rather go through all items of a place, for each name anew.
  return { filter: sql`dimension = ANY(${dimensions}::text[])`, beside: sql`` }
}

/**
 * Counts of which all items together give way to the others of them: they are all less the named ones. Others that are
 * zero have no row.
 *
 * @param counts a SELECT of `node_id`, `measure`, `dimension`, `value` and this time, of items by `ofNamedItems`
 */
export function withOtherItems(counts: RawBuilder<unknown>, time: 'start' | 'until'): RawBuilder<unknown> {
  const isAll = sql`dimension = ${sql.lit(ALL_ITEMS)}`
  const others = sql`sum(CASE WHEN ${isAll} THEN value ELSE -value END)`
  const place = sql`node_id, ${sql.ref(time)}, measure`
  return sql`
    WITH counted AS MATERIALIZED (${counts})
    SELECT ${place}, dimension, value FROM counted WHERE NOT (${isAll})
    UNION ALL
    SELECT ${place}, ${sql.lit(OTHER_ITEMS)}, ${others} FROM counted
    WHERE ${isAll} OR dimension LIKE 'item:%' GROUP BY ${place} HAVING ${others} <> 0`
}
