import { describe, expect, it, onTestFinished } from 'vitest'
import type { Selection } from '../../../../office/summaries/cell.ts'
import { PartLimit } from '../../../../office/summaries/part-limit.ts'
import { readStationDays } from '../../../../office/summaries/read-pieces.ts'
import { tabulate } from '../../../../office/summaries/tabulate.ts'
import { type Node, nodesWithin } from '../../../../office/tree/node-store.ts'
import { addDays, type BusinessDate } from '../../../../shared/time/business-date.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

const RIDERS = select(['riders'])

describe('the table of a summary', () => {
  it('lets others be answered between its rows', async () => {
    const { office, stations } = await aStreet()
    const spans = datesFrom('2025-01-01', 200).map((date) => ({ from: date, to: date }))
    const turns = turnsOfOthers()
    const table = await tabulate(office.db, stations, spans, RIDERS)
    expect(table.get(stations[0]?.nodeId ?? '')?.map((cells) => cells.get('riders all')?.value)).toContain(3)
    expect(turns()).toBeGreaterThan(2)
  })

  it('is given up between its rows once nobody waits for it any more', async () => {
    const { office, stations } = await aStreet()
    const spans = datesFrom('2025-01-01', 200).map((date) => ({ from: date, to: date }))
    const turns = turnsOfOthers()
    const isAwaited = () => turns() < 1
    await expect(tabulate(office.db, stations, spans, RIDERS, isAwaited)).rejects.toMatchObject({ problem: 'busy' })
    expect(turns()).toBeLessThan(5)
  })

  it.each(DATABASES)(
    'has in the whole what it has in the parts, whatever comes meanwhile, over %s',
    async (database) => {
      const { office, city, ...test } = await anOffice(database)
      const street = await test.street()
      const key = await test.station(street)
      const send = async () => {
        const batch = aReadBatch({ sheets: [aDaySheet({ date: '2026-01-05', counts: { 'visits all': 7 } })] })
        expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
      }
      // So many dates that the street is read after the city.
      const spans = datesFrom('2012-06-01', 5_000).map((date) => ({ from: date, to: date }))
      const limit = aLimit({ onSecond: send })
      const table = await tabulate(office.db, [city, street], spans, {
        ...select(['visits']),
        breakdowns: ['hour'],
        limit,
      })
      const visits = ({ nodeId }: Node) =>
        table.get(nodeId)?.reduce((sum, cells) => sum + (cells.get('visits all')?.value ?? 0), 0)
      expect([visits(city), visits(street)]).toEqual([0, 0])
      const after = await tabulate(office.db, [city], spans, select(['visits']))
      expect(after.get(city.nodeId)?.map((cells) => cells.get('visits all')?.value)).toContain(7)
    },
  )

  it('has no sketches of station days of which no riders are asked for', async () => {
    const { office, stations } = await aStreet()
    const sketches = async (selection: Selection) => {
      const pieces = await readStationDays(office.db, stations, ['2025-01-01'], selection)
      return pieces.flatMap((piece) => piece.sketches).length
    }
    expect(await sketches(select(['visits']))).toBe(0)
    expect(await sketches(RIDERS)).toBe(3)
  })
})

/** A limit that does this when it is asked for the second time: once the first place is read. */
function aLimit({ onSecond }: { readonly onSecond: () => Promise<void> }): PartLimit {
  let asked = 0
  const limit = new PartLimit(1_000)
  limit.check = async () => {
    if (++asked === 2) await onSecond()
  }
  return limit
}

function select(measures: readonly string[]): Selection {
  return { measures: new Set(measures), breakdowns: [], broken: null, namedItems: null, limit: null }
}

/** Three stations with 200 days each, of three riders a day. */
async function aStreet() {
  const { office, ...test } = await anOffice('sqlite')
  const street = await test.street()
  for (const _ of [1, 2, 3]) {
    const key = await test.station(street)
    const sheets = datesFrom('2025-01-01', 200).map((date) => aDaySheet({ date, riders: [1, 2, 3] }))
    const batch = aReadBatch({ sheets, head: 10, series: aSeriesOf(key.stationId) })
    expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
  }
  return { office, stations: await nodesWithin(office.db.read, street, ['station']) }
}

function datesFrom(first: string, days: number): readonly BusinessDate[] {
  return Array.from({ length: days }, (_, nth) => addDays(first as BusinessDate, nth))
}

/** How often others had a turn since. */
function turnsOfOthers(): () => number {
  let turns = 0
  let next: NodeJS.Immediate
  const turn = () => {
    turns++
    next = setImmediate(turn)
  }
  next = setImmediate(turn)
  onTestFinished(() => clearImmediate(next))
  return () => turns
}
