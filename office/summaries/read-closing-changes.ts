import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import { ALL_ITEMS, withAllItems } from '../sheets/all-items.ts'
import { type Counts, partsOf } from '../sheets/counts.ts'
import { endsWithClosing } from '../sheets/ends-with-closing.ts'
import { addInto, isFolded, type Selection } from './cell.ts'
import type { ClosedStation } from './read-closed-stations.ts'
import { readLastCounts, type StationEnd } from './read-last-counts.ts'

/** By how much a closing, or a sheet that came after it, changes a level of a place above the station up to an end. */
export type ClosingChange = {
  readonly nodeId: string
  readonly end: string
  readonly measure: string
  readonly dimension: string
  readonly change: number
}

/**
 * What closed stations take from the levels of the places above them. Their sheets are in those levels as if the
 * stations were open, so that all of it is back at once when one is opened again.
 *
 * @param ends in order
 * @param selection of levels alone
 */
export async function readClosingChanges(
  db: Pick<OfficeDatabase, 'read' | 'dialect'>,
  closedStations: readonly ClosedStation[],
  nodeIds: ReadonlySet<string>,
  ends: readonly string[],
  selection: Selection,
): Promise<readonly ClosingChange[]> {
  const { measures, breakdowns, broken, namedItems } = selection
  const above = new Map(
    closedStations.map(({ stationId, above }) => [stationId, above.filter((nodeId) => nodeIds.has(nodeId))]),
  )
  const taken = new Map<string, Map<string, Counts>>()
  let before = { stationId: '', level: new Map() as Counts }
  const below = closedStations.filter(({ stationId }) => (above.get(stationId) ?? []).length > 0)
  const isAsked = (key: string) => {
    const { measure } = partsOf(key)
    return measures.has(measure) && endsWithClosing(measure)
  }
  for await (const { stationId, end, counts } of readLastCounts(db, await changingEnds(db, below, ends))) {
    const after = withAllItems(new Map([...counts].filter(([key]) => isAsked(key))))
    const changes: Counts = new Map()
    for (const [key, value] of after) addInto(changes, key, -value)
    if (before.stationId === stationId) for (const [key, value] of before.level) addInto(changes, key, value)
    before = { stationId, level: after }
    for (const nodeId of above.get(stationId) ?? []) {
      const ofNode = taken.get(nodeId) ?? new Map<string, Counts>()
      taken.set(nodeId, ofNode)
      const sums = ofNode.get(end) ?? new Map()
      ofNode.set(end, sums)
      for (const [key, change] of changes) addInto(sums, key, change)
    }
  }
  const isShown = (measure: string, dimension: string) => {
    if (dimension === 'all') return true
    if (broken?.has(measure) === false) return false
    if (dimension === ALL_ITEMS) return isFolded(selection, 'item') && breakdowns.includes('item')
    const [kind = '', name = ''] = dimension.split(/:(.*)/s)
    return breakdowns.includes(kind) && (!isFolded(selection, kind) || namedItems?.has(name) === true)
  }
  return [...taken].flatMap(([nodeId, ofNode]) =>
    [...ofNode].flatMap(([end, sums]) =>
      [...sums].flatMap(([key, change]) => {
        const { measure, dimension } = partsOf(key)
        return change !== 0 && isShown(measure, dimension) ? [{ nodeId, end, measure, dimension, change }] : []
      }),
    ),
  )
}

/** The first end that each station is closed at, and those that a sheet came for since: few, however many ends there are. */
async function changingEnds(
  { read, dialect }: Pick<OfficeDatabase, 'read' | 'dialect'>,
  closedStations: readonly ClosedStation[],
  ends: readonly string[],
): Promise<readonly StationEnd[]> {
  const firsts = closedStations.flatMap(({ stationId, closedDate }) => {
    const end = ends.find((end) => end >= closedDate)
    return end === undefined ? [] : [{ stationId, end }]
  })
  if (firsts.length === 0) return []
  const given = givenRows(
    dialect,
    { station_id: 'text', first_end: 'text' },
    firsts.map(({ stationId, end }) => [stationId, end]),
  )
  const { rows } = await sql<{ stationId: string; date: string }>`
    SELECT DISTINCT s.station_id AS "stationId", s.business_date AS date
    FROM ${given} ${joinEach(dialect)} sheet s ON s.station_id = given.station_id
      AND s.business_date > given.first_end AND s.business_date <= ${ends.at(-1) ?? ''}`.execute(read)
  const endsOf = new Map(firsts.map(({ stationId, end }) => [stationId, new Set([end])]))
  for (const { stationId, date } of rows) {
    const end = ends.find((end) => end >= date)
    if (end !== undefined) endsOf.get(stationId)?.add(end)
  }
  return [...endsOf].flatMap(([stationId, some]) => [...some].sort().map((end) => ({ stationId, end })))
}
