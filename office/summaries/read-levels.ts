import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import { type Counts, countKey, kindOf, kindOfKey, partsOf } from '../sheets/counts.ts'
import { type KeptSheet, mergeSheets } from '../sheets/merge-sheets.ts'
import type { Node } from '../tree/node-store.ts'
import { isSelected, type Selection } from './cell.ts'

/** Levels by place and date: `node date`. */
export type Levels = ReadonlyMap<string, Counts>

/**
 * How things stood at the end of some dates: at a station as its last sheet up to then says, and above the stations the
 * sum of that over all of them. A station that has been silent stands as it was heard last.
 */
export async function readLevels(
  db: OfficeDatabase,
  nodes: readonly Node[],
  dates: readonly string[],
  selection: Selection,
): Promise<Levels> {
  const levels = new Map<string, Counts>()
  const measures = selection.measures.filter((measure) => kindOf(measure) === 'level')
  if (measures.length === 0) return levels
  const ends = [...new Set(dates)].sort()
  await addChanges(
    db,
    nodes.filter(({ kind }) => kind !== 'station'),
    ends,
    { ...selection, measures },
    levels,
  )
  await addStations(
    db,
    nodes.filter(({ kind }) => kind === 'station'),
    ends,
    { ...selection, measures },
    levels,
  )
  return levels
}

async function addChanges(
  { read, dialect }: OfficeDatabase,
  nodes: readonly Node[],
  ends: readonly string[],
  selection: Selection,
  levels: Map<string, Counts>,
): Promise<void> {
  if (nodes.length === 0) return
  const given = givenRows(
    dialect,
    { node_id: 'text' },
    nodes.map(({ nodeId }) => [nodeId]),
  )
  // Of the changes up to each end, those since the end before are added up where they lie.
  const until = sql.join(
    ends.map((end) => sql`WHEN l.business_date <= ${end} THEN ${sql.lit(end)}`),
    sql` `,
  )
  const { rows } = await sql<{ nodeId: string; measure: string; dimension: string; until: string; change: number }>`
    SELECT l.node_id AS "nodeId", l.measure, l.dimension, CASE ${until} END AS until, sum(l.change) AS change
    FROM ${given} ${joinEach(dialect)} level_change l ON l.node_id = given.node_id AND l.measure IN (${sql.join(selection.measures)})
    WHERE l.business_date <= ${ends.at(-1) ?? ''} GROUP BY 1, 2, 3, 4`.execute(read)
  for (const { nodeId, measure, dimension, until, change } of rows) {
    if (!isSelected(selection, dimension)) continue
    const key = countKey(measure, dimension)
    for (const end of ends.slice(ends.indexOf(until))) {
      const place = `${nodeId} ${end}`
      const counts = levels.get(place) ?? new Map()
      levels.set(place, counts.set(key, (counts.get(key) ?? 0) + change))
    }
  }
}

async function addStations(
  { read, dialect }: OfficeDatabase,
  stations: readonly Node[],
  ends: readonly string[],
  selection: Selection,
  levels: Map<string, Counts>,
): Promise<void> {
  if (stations.length === 0) return
  const given = givenRows(
    dialect,
    { station_id: 'text' },
    stations.map(({ nodeId }) => [nodeId]),
  )
  for (const end of ends) {
    const { rows } = await sql<KeptSheet & { nodeId: string }>`
      SELECT s.station_id AS "nodeId", s.series_id AS "seriesId", s.through_seq AS "throughSeq",
        s.received_at AS "receivedAt", s.counts, '' AS sketch
      FROM ${given} ${joinEach(dialect)} sheet s ON s.station_id = given.station_id AND s.business_date = (
        SELECT max(l.business_date) FROM sheet l WHERE l.station_id = given.station_id AND l.business_date <= ${end})
    `.execute(read)
    const byStation = new Map<string, KeptSheet[]>()
    for (const row of rows) byStation.set(row.nodeId, [...(byStation.get(row.nodeId) ?? []), row])
    for (const [nodeId, sheets] of byStation) {
      const asked = [...mergeSheets(sheets)].filter(([key]) => {
        const { measure, dimension } = partsOf(key)
        return kindOfKey(key) === 'level' && selection.measures.includes(measure) && isSelected(selection, dimension)
      })
      levels.set(`${nodeId} ${end}`, new Map(asked))
    }
  }
}
