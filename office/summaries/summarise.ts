import type { BusinessDate } from '../../shared/time/business-date.ts'
import { SKETCH_STANDARD_ERROR } from '../../shared/upstream/rider-sketch.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { DEFAULT_SETTINGS, readOfficeSettings } from '../settings/office-settings.ts'
import { partsOf, STATION_DAYS_KEY, UNSKETCHED_DAYS_KEY } from '../sheets/counts.ts'
import { silentStations } from '../stations/silent-stations.ts'
import { type Node, nodesWithin } from '../tree/node-store.ts'
import { type Cell, OTHER_ITEMS, type Selection } from './cell.ts'
import { hideSmall } from './hide-small.ts'
import { linesOf } from './lines-of.ts'
import { listMeasureNames } from './list-measures.ts'
import { readNamedItems } from './named-items.ts'
import type { OpenCells } from './open-cells.ts'
import { MOST_CELLS, MOST_PARTS, MOST_ROWS, PartLimit, tooLarge } from './part-limit.ts'
import { putInOthers } from './put-in-others.ts'
import { howManySpans, isWholeSpan, rangeBefore, type Span, spanBefore, spansWithin } from './spans.ts'
import type { Summary, SummaryCell, SummaryPlace, SummaryQuery, SummaryRow } from './summary-schema.ts'
import { tabulate } from './tabulate.ts'

export type Asked = Omit<SummaryQuery, 'node' | 'items'> & {
  readonly place: Node
  readonly items?: SummaryQuery['items']
  /** The measures that are broken down; all of them without it. */
  readonly broken?: readonly string[]
  /** Whether the answer leaves the office: counts of few riders are hidden in it. */
  readonly isLeaving: boolean
  /** Whether anyone waits for the answer still; see `tabulate`. */
  readonly isAwaited?: () => boolean
}

/** Summarises a place over a range of dates: each part of it, and the whole, in each span and compared with the one before. */
export async function summarise(office: Office, asked: Asked): Promise<Summary> {
  const { place, from, to, per, by, isLeaving } = asked
  if (to < from) throw new OfficeProblem('not-valid', 'The range ends before it begins.')
  const { read } = office.db
  const settings = (await readOfficeSettings(read)) ?? { officeName: '', ...DEFAULT_SETTINGS }
  const unsorted = by === 'total' ? [] : await nodesWithin(read, place, [by])
  const measures = new Set(asked.measures ?? (await listMeasureNames(read)))
  const breakdowns = asked.breakdowns ?? []
  const rows = howManySpans({ from, to }, per) * (unsorted.length + 1)
  const mostParts = Math.max(0, Math.min(MOST_PARTS, Math.floor(MOST_CELLS / rows) - measures.size))
  if (rows > MOST_ROWS || rows * measures.size > MOST_CELLS) throw tooLarge(mostParts)
  const named = breakdowns.includes('item') ? await readNamedItems(read) : new Set<string>()
  const selection: Selection = {
    measures,
    breakdowns,
    broken: asked.broken ? new Set(asked.broken) : null,
    namedItems: asked.items === 'named' ? named : null,
    limit: breakdowns.length > 0 ? new PartLimit(mostParts) : null,
  }
  const stations = await stationsOf(office, by === 'station' || place.kind === 'station' ? place : undefined)
  const places = [...unsorted].sort((a, b) =>
    BY_NAME.compare(stations.get(a.nodeId)?.code ?? a.name, stations.get(b.nodeId)?.code ?? b.name),
  )
  const spans = spansWithin({ from, to }, per)
  const before = rangeBefore({ from, to })
  // First the whole range and the one before it, then the span before the first, then the spans themselves.
  const all = [{ from, to }, before, spanBefore(from, per), ...spans]
  const table = openTable(
    await tabulate(
      office.db,
      [place, ...places.filter(({ nodeId }) => nodeId !== place.nodeId)],
      all,
      selection,
      asked.isAwaited,
    ),
  )
  const minimum = isLeaving ? settings.minimumCount : null
  if (minimum !== null) {
    const takeOut = putInOthers([...table.values()].flat(), named)
    const lines = await linesOf({
      whole: table.get(place.nodeId) ?? [],
      places: places.flatMap(({ nodeId }) => (nodeId === place.nodeId ? [] : [table.get(nodeId) ?? []])),
      range: 0,
      spans: spans.map((_, nth) => FIRST_SPAN + nth),
      named,
    })
    await hideSmall([...table.values()], lines, minimum)
    takeOut()
  }

  const rowAt = (node: Node, at: number, atBefore: number | null): SummaryRow => {
    const cells = table.get(node.nodeId)?.[at] ?? new Map()
    const cellsBefore = (atBefore !== null && table.get(node.nodeId)?.[atBefore]) || new Map()
    const { from: rowFrom, to: rowTo } = all[at] as Span
    return {
      place: placeOf(node, stations),
      from: rowFrom,
      to: rowTo,
      stationDays: cells.get(STATION_DAYS_KEY)?.value ?? 0,
      stationDaysWithoutSketch: cells.get(UNSKETCHED_DAYS_KEY)?.value ?? 0,
      cells: keysOf(cells, cellsBefore, selection).map((key) =>
        cellOf(key, cells.get(key), atBefore === null ? UNKNOWN : cellsBefore.get(key)),
      ),
    }
  }
  // A part of a month stands beside no whole one.
  const isWhole = (at: number) => isWholeSpan(all[at] as Span, per)
  const spanRows = (node: Node) =>
    spans.map((_, nth) => {
      const at = FIRST_SPAN + nth
      return rowAt(node, at, isWhole(at) && isWhole(at - 1) ? at - 1 : null)
    })
  return {
    officeName: settings.officeName,
    place: placeOf(place, stations),
    from,
    to,
    before,
    per,
    by,
    madeAt: office.clock.now(),
    minimumCount: minimum,
    standardError: SKETCH_STANDARD_ERROR,
    rows: places.flatMap(spanRows),
    totals: [rowAt(place, 0, 1), ...spanRows(place)],
    silent: await silentStations(office, place, settings.silentAfterHours),
  }
}

/** Stations by their codes, and 1st Street before 10th Street. */
const BY_NAME = new Intl.Collator('zh-CN', { numeric: true })

/** Where the spans begin among all that is tabulated: after the range, the range before, and the span before. */
const FIRST_SPAN = 3

/** A count of a span that is compared with none. */
const UNKNOWN: Cell = Object.freeze({ value: null, basis: 'unknown' })

function openTable(table: Awaited<ReturnType<typeof tabulate>>): ReadonlyMap<string, readonly OpenCells[]> {
  return new Map([...table].map(([nodeId, all]) => [nodeId, all.map((cells) => new Map(cells))]))
}

function cellOf(key: string, cell: Cell | undefined, before: Cell | undefined): SummaryCell {
  const { value, basis, restated, isHidden, isWasHidden } = cell ?? { value: 0, basis: 'sum' as const }
  return {
    ...partsOf(key),
    value: isHidden ? null : value,
    basis,
    ...(basis === 'estimate' ? { standardError: SKETCH_STANDARD_ERROR } : {}),
    ...(isHidden ? { hidden: true } : {}),
    before: before?.isHidden
      ? { value: null, hidden: true }
      : { value: before ? before.value : basis === 'sum' ? 0 : null },
    ...(restated ? { restated: { was: isHidden || isWasHidden ? null : restated.was, restatedAt: restated.at } } : {}),
  }
}

/** The cells of a row in the order of the measures asked for, the whole before its parts, and the other items last. */
function keysOf(cells: OpenCells, before: OpenCells, { measures }: Selection): readonly string[] {
  const places = new Map([...measures].map((measure, at) => [measure, String(at).padStart(3, '0')]))
  const ranked = [...new Set([...cells.keys(), ...before.keys()])].flatMap((key) => {
    const { measure, dimension } = partsOf(key)
    const place = places.get(measure)
    return place === undefined ? [] : [{ key, rank: `${place} ${RANKS.get(dimension) ?? dimension}` }]
  })
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ key }) => key)
}

const RANKS: ReadonlyMap<string, string> = new Map([
  ['all', ''],
  [OTHER_ITEMS, 'item:~'],
])

type Stations = ReadonlyMap<string, { readonly code: string; readonly closedDate: BusinessDate | null }>

function placeOf({ nodeId, kind, name }: Node, stations: Stations): SummaryPlace {
  const station = stations.get(nodeId)
  return { nodeId, kind, name, code: station?.code ?? null, closedDate: station?.closedDate ?? null }
}

async function stationsOf({ db }: Office, top: Node | undefined): Promise<Stations> {
  if (!top) return new Map()
  const rows = await db.read
    .selectFrom('station')
    .innerJoin('node', 'node.node_id', 'station.station_id')
    .select(['station_id', 'code', 'closed_date'])
    .where('path', 'like', `${top.path}%`)
    .execute()
  return new Map(
    rows.map(({ station_id, code, closed_date }) => [
      station_id,
      { code, closedDate: closed_date as BusinessDate | null },
    ]),
  )
}
