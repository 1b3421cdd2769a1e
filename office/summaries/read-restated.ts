import { setImmediate as giveWay } from 'node:timers/promises'
import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import { countKey, kindOf } from '../sheets/counts.ts'
import { endsWithClosing } from '../sheets/ends-with-closing.ts'
import type { Node } from '../tree/node-store.ts'
import type { Selection } from './cell.ts'
import { dimensionFilter } from './dimension-filter.ts'
import type { ClosedStation } from './read-closed-stations.ts'
import { shownDimension } from './shown-dimension.ts'
import type { Span } from './spans.ts'

/** By how much late sheets changed the counts of a span after its dates were closed, and when the last of them did. */
export type Restated = Map<string, { difference: number; at: number }>

/** What was restated, by place and span. What ended with the closing of a station was not restated after it. */
export async function readRestated(
  { read, dialect }: OfficeDatabase,
  nodes: readonly Node[],
  spans: readonly Span[],
  selection: Selection,
  closedStations: readonly ClosedStation[],
): Promise<ReadonlyMap<string, readonly Restated[]>> {
  const found = new Map<string, Restated[]>()
  if (selection.measures.size === 0) return found
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), '9999')
  const to = spans.reduce((last, span) => (span.to > last ? span.to : last), '')
  const closedDates = new Map(closedStations.map(({ stationId, closedDate }) => [stationId, closedDate]))
  const given = givenRows(
    dialect,
    { node_id: 'text', closed_date: 'text' },
    nodes.map(({ nodeId }) => [nodeId, closedDates.get(nodeId) ?? '9999-12-31']),
  )
  const ending = [...selection.measures].filter(endsWithClosing)
  const isOpen =
    ending.length > 0 && nodes.some(({ nodeId }) => closedDates.has(nodeId))
      ? sql`(business_date < given.closed_date OR measure NOT IN (${sql.join(ending)}))`
      : sql`true`
  const changed = sql`
    SELECT restatement.node_id AS "nodeId", business_date AS date, measure,
      ${shownDimension(dialect, selection)} AS dimension, sum(difference) AS difference, max(restated_at) AS at
    FROM ${given} ${joinEach(dialect)} restatement
      ON restatement.node_id = given.node_id AND business_date BETWEEN ${from} AND ${to}
    WHERE measure IN (${sql.join([...selection.measures])}) AND ${dimensionFilter(selection)} AND ${isOpen}
    GROUP BY 1, 2, 3, 4`
  await selection.limit?.check(read, changed)
  const { rows } = await sql<{
    nodeId: string
    date: string
    measure: string
    dimension: string
    difference: number
    at: number
  }>`${changed}`.execute(read)
  const spansOf = spanFinder(spans)
  for (const [row, { nodeId, date, measure, dimension, difference, at }] of rows.entries()) {
    if (row % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await giveWay()
    const ofNode = found.get(nodeId) ?? spans.map((): Restated => new Map())
    found.set(nodeId, ofNode)
    const { within, endedBy } = spansOf(date)
    const key = countKey(measure, dimension)
    for (const nth of kindOf(measure) === 'level' ? endedBy : within) {
      if (kindOf(measure) !== 'distinct') selection.limit?.add(key)
      const before = ofNode[nth]?.get(key)
      ofNode[nth]?.set(key, {
        difference: (before?.difference ?? 0) + difference,
        at: Math.max(before?.at ?? 0, at),
      })
    }
  }
  return found
}

/** Some milliseconds, in which nobody else is answered. */
const ROWS_AT_A_TIME = 5_000

type SpansOfDate = { readonly within: readonly number[]; readonly endedBy: readonly number[] }

/** Finds the places of the spans that a date lies in, and of those that it ends: each date is looked for once. */
function spanFinder(spans: readonly Span[]): (date: string) => SpansOfDate {
  const known = new Map<string, SpansOfDate>()
  return (date) => {
    const before = known.get(date)
    if (before) return before
    const within = [...spans.keys()].filter((nth) => isWithin(date, spans[nth]))
    const spansOfDate = { within, endedBy: within.filter((nth) => spans[nth]?.to === date) }
    known.set(date, spansOfDate)
    return spansOfDate
  }
}

function isWithin(date: string, span: Span | undefined): boolean {
  return span !== undefined && span.from <= date && date <= span.to
}
