import { type RawBuilder, sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import { type Counts, countKey, kindOf, kindOfKey, partsOf as partsOfKey } from '../sheets/counts.ts'
import { endsWithClosing } from '../sheets/ends-with-closing.ts'
import type { Node } from '../tree/node-store.ts'
import { addInto, isFolded, type Selection, shownKey } from './cell.ts'
import { ofKind } from './dimension-filter.ts'
import { ofNamedItems, withOtherItems } from './other-items.ts'
import type { ClosedStation } from './read-closed-stations.ts'
import { readClosingChanges } from './read-closing-changes.ts'
import { readLastCounts } from './read-last-counts.ts'

/** Levels by place and date: `node date`. */
export type Levels = ReadonlyMap<string, Counts>

/**
 * How things stood at the end of some dates: at a station as its last sheet up to then says, and above the stations the
 * sum of that over all of them. A station that has been silent stands as it was heard last; one that is closed has
 * nothing more but what riders have on loan, from the date on that it was closed.
 */
export async function readLevels(
  db: OfficeDatabase,
  nodes: readonly Node[],
  dates: readonly string[],
  selection: Selection,
  closedStations: readonly ClosedStation[],
): Promise<Levels> {
  const levels = new Map<string, Counts>()
  const measures = new Set([...selection.measures].filter((measure) => kindOf(measure) === 'level'))
  if (measures.size === 0) return levels
  const ends = [...new Set(dates)].sort()
  await addChanges(
    db,
    nodes.filter(({ kind }) => kind !== 'station'),
    ends,
    { ...selection, measures },
    closedStations,
    levels,
  )
  await addStations(
    db,
    nodes.filter(({ kind }) => kind === 'station'),
    ends,
    { ...selection, measures },
    closedStations,
    levels,
  )
  return levels
}

async function addChanges(
  db: OfficeDatabase,
  nodes: readonly Node[],
  ends: readonly string[],
  selection: Selection,
  closedStations: readonly ClosedStation[],
  levels: Map<string, Counts>,
): Promise<void> {
  if (nodes.length === 0) return
  const { read, dialect } = db
  const given = givenRows(
    dialect,
    { node_id: 'text' },
    nodes.map(({ nodeId }) => [nodeId]),
  )
  const measures = [...selection.measures]
  const broken = measures.filter((measure) => selection.broken?.has(measure) ?? true)
  // Each kind of row by its key, past the history of all that is not asked for.
  const isWhole = sql`dimension = 'all'`
  const wholes: Rows = {
    filter: sql`measure IN (${sql.join(measures)}) AND ${isWhole}`,
    beside: sql``,
    isOfKind: isWhole,
  }
  const kinds = broken.length === 0 ? [] : selection.breakdowns
  const partsOf = (kind: string): Rows => {
    const { namedItems } = selection
    const isNamed = namedItems !== null && isFolded(selection, kind)
    const { filter, beside } = isNamed
      ? ofNamedItems(dialect, namedItems)
      : { filter: ofKind(dialect, kind), beside: sql`` }
    // All items together begin with the same letters.
    const isOfKind = isNamed ? sql`dimension LIKE ${`${kind}%`}` : ofKind(dialect, kind)
    return { filter: sql`measure IN (${sql.join(broken)}) AND ${filter}`, beside, isOfKind }
  }
  const unbounded = kinds.filter((kind) => !isFolded(selection, kind))
  const shown = (counts: RawBuilder<unknown>) =>
    unbounded.length < kinds.length ? withOtherItems(counts, 'until') : counts
  const nodeIds = new Set(nodes.map(({ nodeId }) => nodeId))
  const closed = await readClosingChanges(db, closedStations, nodeIds, ends, selection)
  const changes = new Map<string, Counts[]>()
  for (let first = 0; first < ends.length; first += ENDS_AT_ONCE) {
    const some = ends.slice(first, first + ENDS_AT_ONCE)
    // Of the changes up to each end, those since the end before are added up where they lie.
    const until = sql.join(
      some.map((end, nth) => sql`WHEN business_date <= ${end} THEN ${sql.lit(nth)}`),
      sql` `,
    )
    const rows = ({ filter, beside }: Rows) => sql`
      SELECT level_change.node_id, measure, dimension, business_date, change
      FROM ${given} ${beside} ${joinEach(dialect)} level_change ON level_change.node_id = given.node_id AND ${filter}
      WHERE business_date > ${ends[first - 1] ?? ''} AND business_date <= ${some.at(-1) ?? ''}`
    const closedNow = closed.filter(({ end }) => end > (ends[first - 1] ?? '') && end <= (some.at(-1) ?? ''))
    const givenClosed = givenRows(
      dialect,
      { node_id: 'text', measure: 'text', dimension: 'text', business_date: 'text', change: 'whole' },
      closedNow.map(({ nodeId, measure, dimension, end, change }) => [nodeId, measure, dimension, end, change]),
    )
    const rowsOfClosed = ({ isOfKind }: Rows) => sql`
      SELECT node_id, measure, dimension, business_date, change FROM ${givenClosed} WHERE ${isOfKind}`
    const allRows = (kind: Rows) => (closedNow.length === 0 ? [rows(kind)] : [rows(kind), rowsOfClosed(kind)])
    // What came and went between two ends is no part of either: else a city would never be rid of an item it once had.
    const changed = (kindsOfRows: readonly Rows[]) => sql`
      SELECT * FROM (
        SELECT node_id, CASE ${until} END AS until, measure, dimension, sum(change) AS value
        FROM (${sql.join(kindsOfRows.flatMap(allRows), sql` UNION ALL `)}) AS found
        GROUP BY 1, 2, 3, 4) AS changed
      WHERE value <> 0 OR dimension = 'all'`
    if (unbounded.length > 0) await selection.limit?.check(read, changed(unbounded.map(partsOf)))
    const found = await sql<LevelChange>`${shown(changed([wholes, ...kinds.map(partsOf)]))}`.execute(read)
    for (const { node_id, until, measure, dimension, value } of found.rows) {
      const key = countKey(measure, dimension)
      selection.limit?.add(key)
      const ofNode = changes.get(node_id) ?? []
      changes.set(node_id, ofNode)
      ofNode[first + until] = (ofNode[first + until] ?? new Map()).set(key, value)
    }
  }
  for (const [nodeId, ofNode] of changes) {
    let level: Counts = new Map()
    for (const [at, end] of ends.entries()) {
      level = new Map(level)
      for (const [key, change] of ofNode[at] ?? []) addInto(level, key, change)
      levels.set(`${nodeId} ${end}`, level)
    }
  }
}

/** Which rows, what they are held against besides the places, and which they are of the changes by closings. */
type Rows = {
  readonly filter: RawBuilder<unknown>
  readonly beside: RawBuilder<unknown>
  readonly isOfKind: RawBuilder<unknown>
}

type LevelChange = {
  readonly node_id: string
  /** Up to which of the ends, and since the one before. */
  readonly until: number
  readonly measure: string
  readonly dimension: string
  readonly value: number
}

async function addStations(
  db: OfficeDatabase,
  stations: readonly Node[],
  ends: readonly string[],
  selection: Selection,
  closedStations: readonly ClosedStation[],
  levels: Map<string, Counts>,
): Promise<void> {
  const closedDates = new Map(closedStations.map(({ stationId, closedDate }) => [stationId, closedDate]))
  const asked = stations.flatMap(({ nodeId: stationId }) => ends.map((end) => ({ stationId, end })))
  for await (const { stationId, end, counts } of readLastCounts(db, asked)) {
    const level: Counts = new Map()
    const isClosed = end >= (closedDates.get(stationId) ?? '9999')
    for (const [key, value] of counts) {
      const isThere = kindOfKey(key) === 'level' && !(isClosed && endsWithClosing(partsOfKey(key).measure))
      const shown = isThere ? shownKey(selection, key) : null
      if (shown !== null) addInto(level, shown, value)
    }
    levels.set(`${stationId} ${end}`, level)
  }
}

/** A statement has no place for thousands of dates, and each row is held against them one by one. */
const ENDS_AT_ONCE = 100
