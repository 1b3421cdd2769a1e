import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import type { Grain } from '../database/tables.ts'
import {
  type Counts,
  countKey,
  kindOfKey,
  RIDERS_KEY,
  STATION_DAYS,
  STATION_DAYS_KEY,
  UNSKETCHED_DAYS,
  UNSKETCHED_DAYS_KEY,
} from '../sheets/counts.ts'
import { type KeptSheet, mergeSheets } from '../sheets/merge-sheets.ts'
import type { Node } from '../tree/node-store.ts'
import { addInto, type Selection, shownKey } from './cell.ts'
import { dimensionFilter } from './dimension-filter.ts'
import { shownDimension } from './shown-dimension.ts'
import { runsOf } from './spans.ts'

/** What one place has of one day or month. */
export type Piece = {
  readonly nodeId: string
  readonly grain: Grain
  readonly start: string
  readonly sums: Counts
  /** Of one station on one day: distinct riders as it counted them itself. */
  readonly exact: Counts
  readonly sketches: readonly string[]
}

export type Starts = { readonly grain: Grain; readonly starts: readonly string[] }

/** Sums and sketches as they are kept: of nodes by day and month, of stations by month. */
export async function readRollups(
  { read, dialect }: OfficeDatabase,
  nodes: readonly Node[],
  { grain, starts }: Starts,
  selection: Selection,
): Promise<readonly Piece[]> {
  if (nodes.length === 0 || starts.length === 0) return []
  const pieces = new Map<string, Piece & { sketches: string[] }>()
  const pieceOf = (nodeId: string, start: string) => {
    const key = `${nodeId} ${start}`
    const fresh = { nodeId, grain, start, sums: new Map(), exact: new Map(), sketches: [] as string[] }
    const piece = pieces.get(key) ?? fresh
    pieces.set(key, piece)
    return piece
  }
  const given = givenRows(
    dialect,
    { node_id: 'text' },
    nodes.map(({ nodeId }) => [nodeId]),
  )
  const measures = [...selection.measures, STATION_DAYS, UNSKETCHED_DAYS]
  for (const run of runsOf(starts, grain)) {
    const found = sql`
      SELECT rollup.node_id, start, measure, ${shownDimension(dialect, selection)} AS dimension, sum(value) AS value
      FROM ${given} ${joinEach(dialect)} rollup
        ON rollup.node_id = given.node_id AND grain = ${grain} AND start BETWEEN ${run.from} AND ${run.to}
      WHERE measure IN (${sql.join(measures)}) AND ${dimensionFilter(selection)}
      GROUP BY 1, 2, 3, 4`
    await selection.limit?.check(read, found)
    const { rows } = await sql<{ node_id: string; start: string; measure: string; dimension: string; value: number }>`
      ${found}`.execute(read)
    for (const row of rows) {
      const key = countKey(row.measure, row.dimension)
      selection.limit?.add(key)
      pieceOf(row.node_id, row.start).sums.set(key, row.value)
    }
    if (!selection.measures.has('riders')) continue
    const sketches = await sql<{ node_id: string; start: string; sketch: string }>`
      SELECT k.node_id, k.start, k.sketch FROM ${given} ${joinEach(dialect)} rollup_sketch k
        ON k.node_id = given.node_id AND k.grain = ${grain} AND k.start BETWEEN ${run.from} AND ${run.to}`.execute(read)
    for (const row of sketches.rows) pieceOf(row.node_id, row.start).sketches.push(row.sketch)
  }
  return [...pieces.values()]
}

/** Single days of stations, from their sheets. */
export async function readStationDays(
  { read, dialect }: OfficeDatabase,
  stations: readonly Node[],
  days: readonly string[],
  selection: Selection,
): Promise<readonly Piece[]> {
  if (stations.length === 0) return []
  const given = givenRows(
    dialect,
    { station_id: 'text' },
    stations.map(({ nodeId }) => [nodeId]),
  )
  const byDay = new Map<string, (KeptSheet & { nodeId: string; start: string })[]>()
  for (const run of runsOf(days, 'day')) {
    const { rows } = await sql<KeptSheet & { nodeId: string; start: string }>`
      SELECT s.station_id AS "nodeId", s.business_date AS start, s.series_id AS "seriesId",
        s.through_seq AS "throughSeq", s.received_at AS "receivedAt", s.counts, s.sketch
      FROM ${given} ${joinEach(dialect)} sheet s ON s.station_id = given.station_id
        AND s.business_date BETWEEN ${run.from} AND ${run.to}`.execute(read)
    for (const row of rows) {
      const key = `${row.nodeId} ${row.start}`
      byDay.set(key, [...(byDay.get(key) ?? []), row])
    }
  }
  return [...byDay.values()].map((sheets) => pieceOfDay(sheets, selection))
}

function pieceOfDay(sheets: readonly (KeptSheet & { nodeId: string; start: string })[], selection: Selection): Piece {
  const { nodeId = '', start = '' } = sheets[0] ?? {}
  const sums: Counts = new Map()
  const exact: Counts = new Map()
  for (const [key, value] of mergeSheets(sheets)) {
    const shown = key === STATION_DAYS_KEY || key === UNSKETCHED_DAYS_KEY ? key : shownKey(selection, key)
    if (shown === null) continue
    if (kindOfKey(key) === 'sum') addInto(sums, shown, value)
    // Two series of one day: the riders of both are an estimate of their sketches, like any other.
    else if (kindOfKey(key) === 'distinct' && (sheets.length === 1 || key !== RIDERS_KEY)) exact.set(shown, value)
  }
  return { nodeId, grain: 'day', start, sums, exact, sketches: sheets.map(({ sketch }) => sketch) }
}
