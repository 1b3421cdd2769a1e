import { describe, expect, it } from 'vitest'
import { PartLimit } from '../../../../office/summaries/part-limit.ts'
import type { Summary } from '../../../../office/summaries/summary-schema.ts'
import { tabulate } from '../../../../office/summaries/tabulate.ts'
import { type Node, nodeById } from '../../../../office/tree/node-store.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'
import { DAY_MS } from '../../../support/a-clock.ts'
import { aBatch, aDaySheet, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, type AKiosk, aDoor, aPairedKiosk } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

type PairedKiosk = AKiosk & { readonly stationId: string }
type Counts = Readonly<Record<string, number>>

/** From the 16th of January on, a Friday. */
const CLOSED = { 'items-on-hand item:mask': 40, 'items-on-hand item:x-1': 3, 'items-on-loan item:umbrella': 7 }
const OPEN = { 'items-on-hand item:mask': 10, 'items-on-loan item:umbrella': 7, 'visits all': 9 }

describe.each(DATABASES)('a station that is closed, over %s', (database) => {
  it('has on loan what it had, and nothing else in any place above it from that date on', async () => {
    const { door, street, district, closed } = await aStreetWithOneClosed()
    for (const place of [street, district, door.city]) {
      expect(await levels(door, { place, date: '2026-01-15' })).toEqual({ mask: 50, 'x-1': 3, umbrella: 14, below: 2 })
      // The day before, which it is compared with, had some of this item.
      expect(await levels(door, { place, date: '2026-01-16' })).toEqual({ mask: 10, 'x-1': 0, umbrella: 14, below: 0 })
      expect(await levels(door, { place, date: '2026-03-31' })).toEqual({ mask: 10, umbrella: 14, below: 0 })
    }
    const place = await nodeOf(door, closed.stationId)
    expect(await levels(door, { place, date: '2026-01-15' })).toEqual({ mask: 40, 'x-1': 3, umbrella: 7, below: 2 })
    expect(await levels(door, { place, date: '2026-01-16' })).toEqual({ mask: 0, 'x-1': 0, umbrella: 7, below: 0 })
    expect(await levels(door, { place, date: '2026-01-17' })).toEqual({ umbrella: 7 })
  })

  it('ends in months over its closing, by station as in the whole, while what it counted stays', async () => {
    const { door, street, closed, open } = await aStreetWithOneClosed()
    const asked = 'from=2025-12-01&to=2026-02-28&measures=visits,items-on-hand&breakdowns=item&per=month&by=station'
    const { rows, totals } = await summary(door, street, asked)
    const masks = (some: Summary['rows']) =>
      some.map((row) => [row.from.slice(0, 7), cell(row, 'items-on-hand item:mask')])
    expect(masks(totals.slice(1))).toEqual([
      ['2025-12', undefined],
      ['2026-01', 10],
      ['2026-02', 10],
    ])
    expect(cell(totals[0]!, 'items-on-hand item:mask')).toBe(10)
    expect(cell(totals[0]!, 'visits all')).toBe(14)
    const of = ({ stationId }: PairedKiosk) => rows.filter(({ place }) => place.nodeId === stationId)
    expect(masks(of(open)).at(-1)).toEqual(['2026-02', 10])
    expect(masks(of(closed)).at(-1)).toEqual(['2026-02', undefined])
    expect(of(closed).map((row) => cell(row, 'visits all'))).toEqual([0, 5, 0])

    const days = await summary(
      door,
      street,
      'from=2026-01-14&to=2026-01-17&per=day&measures=items-on-hand&breakdowns=item',
    )
    expect(masks(days.totals.slice(1)).map(([, value]) => value)).toEqual([50, 50, 10, 10])
  })

  it('has its levels again as soon as it is opened again', async () => {
    const { door, street, closed } = await aStreetWithOneClosed()
    await door.ask(await door.officer('editor'), 'DELETE', `/v1/stations/${closed.stationId}/closing`)
    for (const date of ['2026-01-15', '2026-01-16', '2026-03-31']) {
      expect(await levels(door, { place: street, date })).toEqual({ mask: 50, 'x-1': 3, umbrella: 14, below: 2 })
    }
  })

  it('is in the others of an answer by named items no more', async () => {
    const { door, street } = await aStreetWithOneClosed()
    const named = { place: street, more: '&items=named' }
    expect(await levels(door, { ...named, date: '2026-01-15' })).toMatchObject({ mask: 50, others: 3 })
    expect(await levels(door, { ...named, date: '2026-01-31' })).toEqual({ mask: 10, umbrella: 14, below: 0 })
  })

  it('has none of the parts that an answer has room for', async () => {
    const { door, street } = await aStreetWithOneClosed()
    const on = (date: string) =>
      tabulate(door.office.db, [street], [{ from: date as BusinessDate, to: date as BusinessDate }], {
        measures: new Set(['items-on-hand']),
        breakdowns: ['item'],
        broken: null,
        namedItems: null,
        limit: new PartLimit(1),
      })
    await expect(on('2026-01-15')).rejects.toMatchObject({ problem: 'too-large' })
    const cells = (await on('2026-01-31')).get(street.nodeId)?.[0] ?? new Map()
    expect(cells.get('items-on-hand item:mask')?.value).toBe(10)
  })

  it('takes with it what sheets say that come by stick when it is closed, and restates no level of those dates', async () => {
    const { door, street, closed, open } = await aStreetWithOneClosed()
    const dates = ['2026-01-14', '2026-01-18', '2026-01-20']
    await put(door, open, ...dates.map((date) => aDaySheet({ date, throughSeq: 20, counts: OPEN })))
    door.clock.pass(30 * DAY_MS)
    const stock = (date: string, mask: number, seq: number) =>
      aDaySheet({ date, throughSeq: seq, counts: { 'items-on-hand item:mask': mask, 'visits all': 2 } })
    await bring(door, closed, 30, [
      stock('2026-01-14', 45, 28),
      stock('2026-01-18', 33, 29),
      stock('2026-01-20', 35, 30),
    ])
    await bring(door, closed, 40, [stock('2026-01-18', 34, 40)])

    for (const place of [street, door.city]) {
      const asked = 'from=2026-01-14&to=2026-01-20&per=day&measures=visits,items-on-hand&breakdowns=item'
      const { totals } = await summary(door, place, asked)
      const days = totals.slice(1).filter(({ from }) => dates.includes(from))
      const masks = days.map(({ cells }) => cells.find(({ dimension }) => dimension === 'item:mask'))
      expect(masks.map((mask) => [mask?.value, mask?.restated?.was])).toEqual([
        [55, 50],
        [10, undefined],
        [10, undefined],
      ])
      const visits = days.map(({ cells }) => cells[0])
      expect(visits.map((one) => [one?.value, one?.restated?.was])).toEqual([
        [11, 14],
        [11, 9],
        [11, 9],
      ])
    }
    const ofStation = await summary(
      door,
      await nodeOf(door, closed.stationId),
      'from=2026-01-18&to=2026-01-18&per=day&measures=items-on-hand&breakdowns=item',
    )
    expect(ofStation.totals.flatMap(({ cells }) => cells)).toEqual([])
    await door.ask(await door.officer('editor'), 'DELETE', `/v1/stations/${closed.stationId}/closing`)
    expect(await levels(door, { place: street, date: '2026-01-19' })).toMatchObject({ mask: 44 })
    expect(await levels(door, { place: street, date: '2026-01-20' })).toMatchObject({ mask: 45 })
  })

  async function aStreetWithOneClosed() {
    const door = await aDoor(database)
    const street = await door.street()
    const closed = await aPairedKiosk(door, street, 'HQ-1')
    const open = await aPairedKiosk(door, street, 'HQ-2')
    const counts = { ...CLOSED, 'items-below-minimum all': 2, 'visits all': 5 }
    await put(door, closed, aDaySheet({ date: '2026-01-14', throughSeq: 5, counts }))
    await put(door, open, aDaySheet({ date: '2026-01-14', throughSeq: 5, counts: OPEN }))
    const editor = await door.officer('editor')
    expect((await door.ask(editor, 'POST', `/v1/stations/${closed.stationId}/closing`)).json.closedDate).toBe(
      '2026-01-16',
    )
    return { door, street, district: await nodeOf(door, street.parentId ?? ''), closed, open }
  }
})

async function put(door: ADoor, kiosk: PairedKiosk, ...sheets: ReturnType<typeof aDaySheet>[]): Promise<void> {
  const { stationId } = kiosk
  const series = aSeriesOf(stationId)
  const known = await door.office.db.read
    .selectFrom('series')
    .select('seq')
    .where('series_id', '=', series)
    .executeTakeFirst()
  const batch = aBatch({ series, after: known?.seq ?? 0, sheets })
  expect((await kiosk.ask(door, 'PUT', `/v1/stations/${stationId}/day-sheets`, batch)).status).toBe(200)
}

async function bring(
  door: ADoor,
  kiosk: PairedKiosk,
  head: number,
  sheets: ReturnType<typeof aDaySheet>[],
): Promise<void> {
  const body = aSheetFile(kiosk, { seriesId: aSeriesOf(kiosk.stationId), head, sheets })
  const imported = await door.ask(await door.officer('editor'), 'POST', '/v1/imports', { body })
  expect(imported.json).toMatchObject({ stationId: kiosk.stationId, kept: sheets.length })
}

async function nodeOf({ office }: ADoor, nodeId: string): Promise<Node> {
  return (await nodeById(office.db.read, nodeId))!
}

async function summary(door: ADoor, { nodeId }: Node, asked: string): Promise<Summary> {
  return (await door.ask(await door.officer('viewer'), 'GET', `/v1/summaries?node=${nodeId}&${asked}`)).json
}

type On = { readonly place: Node; readonly date: string; readonly more?: string }

/** The levels of a place at the end of a date, by what they are of. */
async function levels(door: ADoor, { place, date, more = '' }: On): Promise<Counts> {
  const measures = 'items-on-hand,items-on-loan,items-below-minimum'
  const asked = `from=${date}&to=${date}&per=day&measures=${measures}&breakdowns=item${more}`
  const cells = (await summary(door, place, asked)).totals.at(-1)!.cells
  return Object.fromEntries(
    cells.map(({ dimension, value }) => [
      dimension === 'all' ? 'below' : dimension.slice('item:'.length),
      value ?? NaN,
    ]),
  )
}

function cell({ cells }: Summary['rows'][number], key: string): number | null | undefined {
  return cells.find(({ measure, dimension }) => `${measure} ${dimension}` === key)?.value
}
