import { type RawBuilder, sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { Dialect } from '../database/migrations/migration.ts'
import type { Grain } from '../database/tables.ts'
import { kindOf, STATION_DAYS, UNSKETCHED_DAYS } from '../sheets/counts.ts'
import type { Node } from '../tree/node-store.ts'
import { isFolded, type Selection } from './cell.ts'
import { ofKind } from './dimension-filter.ts'
import { ofNamedItems, withOtherItems } from './other-items.ts'

export type Starts = { readonly grain: Grain; readonly starts: readonly string[] }

/** Queries for rows of `node_id`, `start`, `measure`, `dimension` and `value`. */
export type RollupQueries = {
  readonly wholes: RawBuilder<unknown>
  /** As many as stations send. */
  readonly parts: readonly RawBuilder<unknown>[]
  /** As many as the office has items, and the others as one. */
  readonly named: readonly RawBuilder<unknown>[]
}

/**
 * How rollups of some places and starts are found: each kind of row by its key, past all that is not asked for. A month
 * of a city has a few dozen wholes among the parts of thousands of items.
 */
export function findRollups(
  dialect: Dialect,
  nodes: readonly Node[],
  { grain, starts }: Starts,
  selection: Selection,
): RollupQueries {
  const { breakdowns, namedItems } = selection
  const given = givenRows(
    dialect,
    { node_id: 'text', start: 'text' },
    nodes.flatMap(({ nodeId }) => starts.map((start) => [nodeId, start])),
  )
  const rows = (measures: readonly string[], filter: RawBuilder<unknown>, beside = sql``) => sql`
    SELECT rollup.node_id, rollup.start, measure, dimension, rollup.value
    FROM ${given} ${beside} ${joinEach(dialect)} rollup
      ON rollup.node_id = given.node_id AND grain = ${grain} AND rollup.start = given.start
    WHERE measure IN (${sql.join(measures)}) AND ${filter}`
  const wholes = rows([...selection.measures, STATION_DAYS, UNSKETCHED_DAYS], sql`dimension = 'all'`)
  const broken = [...(selection.broken ?? selection.measures)].filter((measure) => kindOf(measure) === 'sum')
  if (broken.length === 0) return { wholes, parts: [], named: [] }
  const parts = breakdowns
    .filter((kind) => !isFolded(selection, kind))
    .map((kind) => rows(broken, ofKind(dialect, kind)))
  if (namedItems === null || !breakdowns.includes('item')) return { wholes, parts, named: [] }

  const { beside, filter } = ofNamedItems(dialect, namedItems)
  return { wholes, parts, named: [withOtherItems(rows(broken, filter, beside), 'start')] }
}
