import { setImmediate as giveWay } from 'node:timers/promises'
import type { OfficeDatabase } from '../database/office-database.ts'
import { hungUp } from '../http/hung-up.ts'
import {
  type CountKind,
  type Counts,
  countKey,
  kindOf,
  kindOfKey,
  RIDERS_KEY,
  UNSKETCHED_DAYS_KEY,
} from '../sheets/counts.ts'
import { endsWithClosing } from '../sheets/ends-with-closing.ts'
import type { Node } from '../tree/node-store.ts'
import type { Cell, Cells, Selection } from './cell.ts'
import { type Gathered, gather } from './gather.ts'
import { type ClosedStation, readClosedStations } from './read-closed-stations.ts'
import { readLevels } from './read-levels.ts'
import { type Piece, readRollups, readStationDays } from './read-pieces.ts'
import { type Restated, readRestated } from './read-restated.ts'
import { piecesOf, type Span } from './spans.ts'

/** The cells of each place in each span: `table.get(nodeId)?.[span]`. */
export type Table = ReadonlyMap<string, readonly Cells[]>

/**
 * Counts of some places in some spans of dates, each span made of as few kept rows as it can be: a year is twelve
 * months. What several spans share is read once. Of many places some are done after the others: what their cells are
 * made of is far more than the cells, and only that of a few is in memory at once. All of it is of one moment: a sheet that
 * comes meanwhile is in the whole as little as in its parts.
 *
 * @param isAwaited whether anyone waits for it still: looked at between rows, and whatever is left is not made
 */
export function tabulate(
  db: OfficeDatabase,
  nodes: readonly Node[],
  spans: readonly Span[],
  selection: Selection,
  isAwaited = () => true,
): Promise<Table> {
  const ifAwaited = () => {
    if (!isAwaited()) throw hungUp()
  }
  return db.readTogether((read) => tabulateFrom({ ...db, read }, nodes, spans, selection, ifAwaited))
}

async function tabulateFrom(
  db: OfficeDatabase,
  nodes: readonly Node[],
  spans: readonly Span[],
  selection: Selection,
  ifAwaited: () => void,
): Promise<Table> {
  const made = spans.map((span) => {
    const { months, days } = piecesOf(span)
    return [...months.map((start) => `month ${start}`), ...days.map((start) => `day ${start}`)]
  })
  const wanted = [...new Set(made.flat())]
  const atOnce = Math.max(1, Math.floor(PIECES_AT_ONCE / wanted.length))
  const ends = spans.map(({ to }) => to)
  const closedStations = await closedStationsFor(db, ends, selection)
  const table = new Map<string, readonly Cells[]>()
  let rows = 0
  for (let first = 0; first < nodes.length; first += atOnce) {
    // Whoever hangs up is noticed in a turn of the others only.
    if (first > 0) await giveWay()
    ifAwaited()
    const some = nodes.slice(first, first + atOnce)
    const pieces = await readPieces(db, some, wanted, selection)
    const levels = await readLevels(db, some, ends, selection, closedStations)
    const restated = await readRestated(db, some, spans, selection, closedStations)
    for (const { nodeId } of some) {
      const ofNode: Cells[] = []
      for (const [at, span] of spans.entries()) {
        const found = (made[at] ?? [])
          .map((piece) => pieces.get(`${nodeId} ${piece}`))
          .filter((one) => one !== undefined)
        const level = levels.get(`${nodeId} ${span.to}`) ?? new Map()
        ofNode.push(cellsOf(gather(found), level, restated.get(nodeId)?.[at], selection, span))
        if (++rows % ROWS_AT_A_TIME !== 0) continue
        await giveWay()
        ifAwaited()
      }
      table.set(nodeId, ofNode)
    }
  }
  return table
}

/** Months and days of places of which the counts and sketches are in memory at once. */
const PIECES_AT_ONCE = 5_000

/** An estimate takes a tenth of a millisecond, and nobody else is answered meanwhile. */
const ROWS_AT_A_TIME = 50

/** The stations whose closing ends levels that are asked for. */
async function closedStationsFor(
  { read }: OfficeDatabase,
  ends: readonly string[],
  { measures }: Selection,
): Promise<readonly ClosedStation[]> {
  if (![...measures].some(endsWithClosing)) return []
  return readClosedStations(
    read,
    ends.reduce((last, end) => (end > last ? end : last), ''),
  )
}

/** What places have of months and days: `node month 2026-01-01`. */
async function readPieces(
  db: OfficeDatabase,
  nodes: readonly Node[],
  wanted: readonly string[],
  selection: Selection,
): Promise<ReadonlyMap<string, Piece>> {
  const startsOf = (grain: string) =>
    wanted.filter((piece) => piece.startsWith(grain)).map((piece) => piece.slice(grain.length + 1))
  const months = { grain: 'month', starts: startsOf('month') } as const
  const days = { grain: 'day', starts: startsOf('day') } as const
  const stations = nodes.filter(({ kind }) => kind === 'station')
  const above = nodes.filter(({ kind }) => kind !== 'station')
  const pieces = [
    ...(await readRollups(db, nodes, months, selection)),
    ...(await readRollups(db, above, days, selection)),
    ...(await readStationDays(db, stations, days.starts, selection)),
  ]
  return new Map(pieces.map((piece) => [`${piece.nodeId} ${piece.grain} ${piece.start}`, piece]))
}

function cellsOf(
  { sums, exact, estimate }: Gathered,
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
    else if (key === RIDERS_KEY) cells.set(key, estimateCell(estimate, sums))
    else cells.set(key, { value: null, basis: 'unknown' })
  }
  for (const [key, { difference, at }] of restated ?? []) {
    const cell = cells.get(key) ?? goneCell(kindOfKey(key))
    if (!cell || (difference === 0 && kindOfKey(key) !== 'distinct')) continue
    // An estimate over several days cannot be taken apart again; that it changed is still said.
    const isKnown = cell.value !== null && (kindOfKey(key) !== 'distinct' || isOneDay)
    cells.set(key, { ...cell, restated: { was: isKnown ? (cell.value ?? 0) - difference : null, at } })
  }
  return cells
}

/** A part that there is nothing of any more: what a late sheet took away is still said. */
function goneCell(kind: CountKind): Cell | undefined {
  return kind === 'distinct' ? undefined : { value: 0, basis: kind }
}

function estimateCell(value: number, sums: Counts): Cell {
  const isUnknown = value === 0 && sums.has(UNSKETCHED_DAYS_KEY)
  return isUnknown ? { value: null, basis: 'unknown' } : { value, basis: 'estimate' }
}
