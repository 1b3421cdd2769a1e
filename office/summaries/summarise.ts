import type { BusinessDate } from '../../shared/time/business-date.ts'
import { SKETCH_STANDARD_ERROR } from '../../shared/upstream/rider-sketch.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import type { Office } from '../office.ts'
import { DEFAULT_SETTINGS, readOfficeSettings } from '../settings/office-settings.ts'
import { partsOf, STATION_DAYS_KEY, UNSKETCHED_DAYS_KEY } from '../sheets/counts.ts'
import { silentStations } from '../stations/silent-stations.ts'
import { type Node, nodesWithin } from '../tree/node-store.ts'
import { type Cell, type Cells, OTHER_ITEMS, OTHERS_ID, type Selection } from './cell.ts'
import { hideForLeaving } from './hide-for-leaving.ts'
import { listMeasureNames } from './list-measures.ts'
import { readNamedItems } from './named-items.ts'
import { MOST_PARTS, mostCounts, PartLimit, tooLarge } from './part-limit.ts'
import { planSpans } from './plan-spans.ts'
import type { Span } from './spans.ts'
import type { Summary, SummaryCell, SummaryPlace, SummaryQuery, SummaryRow } from './summary-schema.ts'
import { tabulateAnswer } from './tabulate-answer.ts'

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
  const counts = mostCounts({ from, to }, per, unsorted.length)
  const mostParts = Math.max(0, Math.min(MOST_PARTS, counts - measures.size))
  if (counts === 0 || measures.size > counts) throw tooLarge(mostParts)
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
  const planned = planSpans({ from, to }, per, isLeaving)
  const minimum = isLeaving ? settings.minimumCount : null
  const tabulated = await tabulateAnswer(office.db, place, places, planned, selection, asked.isAwaited)
  const isByEach = selection.namedItems === null
  const table =
    minimum === null
      ? tabulated
      : await hideForLeaving(tabulated, { place, parts: places, planned, named, isByEach, minimum }, asked.isAwaited)

  const rowAt = (node: Node, at: number, atBefore: number | null): SummaryRow => {
    const cells = table.get(node.nodeId)?.[at] ?? new Map()
    const cellsBefore = (atBefore !== null && table.get(node.nodeId)?.[atBefore]) || new Map()
    const { from: rowFrom, to: rowTo } = planned.ofWhole[at] as Span
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
  const spanRows = (node: Node) => planned.spans.map(({ at, before }) => rowAt(node, at, before))
  return {
    officeName: settings.officeName,
    place: placeOf(place, stations),
    from,
    to,
    before: planned.ofWhole[planned.rangeBefore] as Span,
    per,
    by,
    madeAt: office.clock.now(),
    minimumCount: minimum,
    standardError: SKETCH_STANDARD_ERROR,
    rows: places.flatMap(spanRows),
    totals: [rowAt(place, planned.range, planned.rangeBefore), ...spanRows(place)],
    silent: await silentStations(office, place, settings.silentAfterHours),
  }
}

/** Stations by their codes, and 1st Street before 10th Street. */
const BY_NAME = new Intl.Collator('zh-CN', { numeric: true })

/** A count of a span that is compared with none. */
const UNKNOWN: Cell = Object.freeze({ value: null, basis: 'unknown' })

function cellOf(key: string, cell: Cell | undefined, before: Cell | undefined): SummaryCell {
  const { value, basis, restated, isHidden, isWasHidden } = cell ?? { value: 0, basis: 'sum' as const }
  const { measure, dimension } = partsOf(key)
  return {
    measure,
    dimension: dimension === OTHER_ITEMS ? `item:${OTHERS_ID}` : dimension,
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
function keysOf(cells: Cells, before: Cells, { measures }: Selection): readonly string[] {
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
