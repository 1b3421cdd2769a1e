import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import { type Counts, countKey, kindOf, kindOfKey, RIDERS_KEY, UNSKETCHED_DAYS_KEY } from '../sheets/counts.ts'
import { estimateOf, mergeText, noRiders, type Registers } from '../sketches/registers.ts'
import type { Node } from '../tree/node-store.ts'
import { addInto, type Cell, type Cells, type Selection } from './cell.ts'
import { dimensionFilter } from './dimension-filter.ts'
import { type Levels, readLevels } from './read-levels.ts'
import { type Piece, readRollups, readStationDays } from './read-pieces.ts'
import { shownDimension } from './shown-dimension.ts'
import { piecesOf, type Span } from './spans.ts'

/** The cells of each place in each span: `table.get(nodeId)?.[span]`. */
export type Table = ReadonlyMap<string, readonly Cells[]>

/**
 * Counts of some places in some spans of dates, each span made of as few kept rows as it can be: a year is twelve
 * months. What several spans share is read once.
 */
export async function tabulate(
  db: OfficeDatabase,
  nodes: readonly Node[],
  spans: readonly Span[],
  selection: Selection,
): Promise<Table> {
  const spansOf = new Map<string, number[]>()
  spans.forEach((span, at) => {
    const { months, days } = piecesOf(span)
    for (const month of months) addUse(spansOf, `month ${month}`, at)
    for (const day of days) addUse(spansOf, `day ${day}`, at)
  })
  const months = startsOf(spansOf, 'month')
  const days = startsOf(spansOf, 'day')
  const stations = nodes.filter(({ kind }) => kind === 'station')
  const above = nodes.filter(({ kind }) => kind !== 'station')
  const pieces = [
    ...(await readRollups(db, nodes, { grain: 'month', starts: months }, selection)),
    ...(await readRollups(db, above, { grain: 'day', starts: days }, selection)),
    ...(await readStationDays(db, stations, days, selection)),
  ]
  const levels = await readLevels(
    db,
    nodes,
    spans.map(({ to }) => to),
    selection,
  )
  const restated = await readRestated(db, nodes, spans, selection)

  const gathered = new Map(nodes.map(({ nodeId }) => [nodeId, spans.map(() => emptyGathering())]))
  for (const piece of pieces) {
    for (const at of spansOf.get(`${piece.grain} ${piece.start}`) ?? []) {
      const gathering = gathered.get(piece.nodeId)?.[at]
      if (gathering) gather(gathering, piece)
    }
  }
  return new Map(
    [...gathered].map(([nodeId, all]) => [
      nodeId,
      all.map((gathering, at) =>
        cellsOf(gathering, levelsAt(levels, nodeId, spans[at]), restated.get(nodeId)?.[at], selection, spans[at]),
      ),
    ]),
  )
}

type Gathering = { readonly sums: Counts; exact: Counts; riders: Registers | null }

function emptyGathering(): Gathering {
  return { sums: new Map(), exact: new Map(), riders: null }
}

function gather(gathering: Gathering, { sums, exact, sketches }: Piece): void {
  for (const [key, value] of sums) addInto(gathering.sums, key, value)
  gathering.exact = exact
  for (const sketch of sketches) {
    gathering.riders ??= noRiders()
    mergeText(gathering.riders, sketch)
  }
}

function cellsOf(
  { sums, exact, riders }: Gathering,
  levels: Counts,
  restated: Restated | undefined,
  { measures }: Selection,
  span: Span | undefined,
): Cells {
  const cells = new Map<string, Cell>()
  const isOneDay = span?.from === span?.to
  for (const [key, value] of sums) cells.set(key, { value, basis: 'sum' })
  for (const [key, value] of levels) cells.set(key, { value, basis: 'level' })
  if (isOneDay) for (const [key, value] of exact) cells.set(key, { value, basis: 'exact' })
  for (const measure of measures) {
    const key = countKey(measure, 'all')
    if (cells.has(key)) continue
    const kind = kindOf(measure)
    if (kind === 'sum') cells.set(key, { value: 0, basis: 'sum' })
    else if (kind === 'level') continue
    else if (key === RIDERS_KEY) cells.set(key, estimateCell(riders, sums))
    else cells.set(key, { value: null, basis: 'unknown' })
  }
  for (const [key, { difference, at }] of restated ?? []) {
    const cell = cells.get(key) ?? (kindOfKey(key) === 'level' ? GONE : undefined)
    if (!cell || (difference === 0 && kindOfKey(key) !== 'distinct')) continue
    // An estimate over several days cannot be taken apart again; that it changed is still said.
    const isKnown = cell.value !== null && (kindOfKey(key) !== 'distinct' || isOneDay)
    cells.set(key, { ...cell, restated: { was: isKnown ? (cell.value ?? 0) - difference : null, at } })
  }
  return cells
}

/** A level that there is nothing of any more: what a late sheet took away is still said. */
const GONE: Cell = Object.freeze({ value: 0, basis: 'level' })

function estimateCell(riders: Registers | null, sums: Counts): Cell {
  const value = riders ? estimateOf(riders) : 0
  const isUnknown = value === 0 && sums.has(UNSKETCHED_DAYS_KEY)
  return isUnknown ? { value: null, basis: 'unknown' } : { value, basis: 'estimate' }
}

type Restated = Map<string, { difference: number; at: number }>

async function readRestated(
  { read, dialect }: OfficeDatabase,
  nodes: readonly Node[],
  spans: readonly Span[],
  selection: Selection,
): Promise<ReadonlyMap<string, readonly Restated[]>> {
  const found = new Map<string, Restated[]>()
  if (selection.measures.size === 0) return found
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), '9999')
  const to = spans.reduce((last, span) => (span.to > last ? span.to : last), '')
  const given = givenRows(
    dialect,
    { node_id: 'text' },
    nodes.map(({ nodeId }) => [nodeId]),
  )
  const changed = sql`
    SELECT restatement.node_id AS "nodeId", business_date AS date, measure,
      ${shownDimension(dialect, selection)} AS dimension, sum(difference) AS difference, max(restated_at) AS at
    FROM ${given} ${joinEach(dialect)} restatement
      ON restatement.node_id = given.node_id AND business_date BETWEEN ${from} AND ${to}
    WHERE measure IN (${sql.join([...selection.measures])}) AND ${dimensionFilter(selection)}
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
  for (const { nodeId, date, measure, dimension, difference, at } of rows) {
    const ofNode = found.get(nodeId) ?? spans.map((): Restated => new Map())
    found.set(nodeId, ofNode)
    spans.forEach((span, nth) => {
      const isWithin = kindOf(measure) === 'level' ? span.to === date : span.from <= date && date <= span.to
      if (!isWithin) return
      const key = countKey(measure, dimension)
      if (kindOf(measure) === 'level') selection.limit?.add(key)
      const before = ofNode[nth]?.get(key)
      ofNode[nth]?.set(key, {
        difference: (before?.difference ?? 0) + difference,
        at: Math.max(before?.at ?? 0, at),
      })
    })
  }
  return found
}

function levelsAt(levels: Levels, nodeId: string, span: Span | undefined): Counts {
  return levels.get(`${nodeId} ${span?.to}`) ?? new Map()
}

function addUse(uses: Map<string, number[]>, piece: string, span: number): void {
  const known = uses.get(piece)
  if (known) known.push(span)
  else uses.set(piece, [span])
}

function startsOf(uses: ReadonlyMap<string, unknown>, grain: string): readonly string[] {
  return [...uses.keys()].filter((piece) => piece.startsWith(grain)).map((piece) => piece.slice(grain.length + 1))
}
