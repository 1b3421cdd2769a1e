import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import type { Grain } from '../database/tables.ts'
import {
  type Counts,
  countKey,
  kindOfKey,
  RIDERS_KEY,
  STATION_DAYS_KEY,
  UNSKETCHED_DAYS_KEY,
} from '../sheets/counts.ts'
import { type KeptSheet, mergeSheets } from '../sheets/merge-sheets.ts'
import type { Node } from '../tree/node-store.ts'
import { addInto, type Selection, shownKey } from './cell.ts'
import { findRollups, type Starts } from './find-rollups.ts'

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
  const { wholes, parts, named } = findRollups(dialect, nodes, { grain, starts }, selection)
  if (parts.length > 0) await selection.limit?.check(read, sql.join(parts, sql` UNION ALL `))
  for (const query of [wholes, ...parts, ...named]) {
    const { rows } = await sql<RollupRow>`${query}`.execute(read)
    for (const { node_id, start, measure, dimension, value } of rows) {
      const key = countKey(measure, dimension)
      selection.limit?.add(key)
      addInto(pieceOf(node_id, start).sums, key, value)
    }
  }
  if (!selection.measures.has('riders')) return [...pieces.values()]
  const given = givenRows(
    dialect,
    { node_id: 'text', start: 'text' },
    nodes.flatMap(({ nodeId }) => starts.map((start) => [nodeId, start])),
  )
  const sketches = await sql<{ node_id: string; start: string; sketch: string }>`
    SELECT k.node_id, k.start, k.sketch FROM ${given} ${joinEach(dialect)} rollup_sketch k
      ON k.node_id = given.node_id AND k.grain = ${grain} AND k.start = given.start`.execute(read)
  for (const row of sketches.rows) pieceOf(row.node_id, row.start).sketches.push(row.sketch)
  return [...pieces.values()]
}

type RollupRow = {
  readonly node_id: string
  readonly start: string
  readonly measure: string
  readonly dimension: string
  readonly value: number
}

/** Single days of stations, from their sheets. */
export async function readStationDays(
  { read, dialect }: OfficeDatabase,
  stations: readonly Node[],
  days: readonly string[],
  selection: Selection,
): Promise<readonly Piece[]> {
  if (stations.length === 0 || days.length === 0) return []
  const given = givenRows(
    dialect,
    { station_id: 'text', business_date: 'text' },
    stations.flatMap(({ nodeId }) => days.map((day) => [nodeId, day])),
  )
  const { rows } = await sql<KeptSheet & { nodeId: string; start: string }>`
    SELECT s.station_id AS "nodeId", s.business_date AS start, s.series_id AS "seriesId",
      s.through_seq AS "throughSeq", s.received_at AS "receivedAt", s.counts, s.sketch
    FROM ${given} ${joinEach(dialect)} sheet s
      ON s.station_id = given.station_id AND s.business_date = given.business_date`.execute(read)
  const byDay = new Map<string, (KeptSheet & { nodeId: string; start: string })[]>()
  for (const row of rows) {
    const key = `${row.nodeId} ${row.start}`
    byDay.set(key, [...(byDay.get(key) ?? []), row])
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
  const sketches = selection.measures.has('riders') ? sheets.map(({ sketch }) => sketch) : []
  return { nodeId, grain: 'day', start, sums, exact, sketches }
}
