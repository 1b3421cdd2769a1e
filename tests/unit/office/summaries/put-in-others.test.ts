import { expect, it } from 'vitest'
import { putInOthers } from '../../../../office/summaries/put-in-others.ts'
import { tabulate } from '../../../../office/summaries/tabulate.ts'
import { nodeById } from '../../../../office/tree/node-store.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'
import { DAY_MS } from '../../../support/a-clock.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

it.each(DATABASES)(
  'others put together are those of an answer by named items, cell by cell, over %s',
  async (database) => {
    const { office, city, clock, ...test } = await anOffice(database)
    const station = await test.station(await test.street())
    const send = async (after: number, issued: Readonly<Record<string, number>>, date: string) => {
      const counts = Object.fromEntries(
        Object.entries(issued).flatMap(([item, pieces]) => [
          [`items-issued item:${item}`, pieces],
          [`items-on-hand item:${item}`, pieces * 10],
        ]),
      )
      const sheets = [aDaySheet({ date, throughSeq: after + 1, counts })]
      const batch = aReadBatch({ sheets, after, head: after + 1, series: aSeriesOf(station.stationId) })
      expect(await office.batches.submit({ ...station, batch })).toMatchObject({ outcome: 'taken' })
    }
    await send(0, { mask: 10, 'x-1': 4, 'x-2': 6 }, '2026-01-04')
    await send(1, { mask: 10, 'x-1': 40, 'x-2': 60, 'x-4': 2 }, '2026-01-05')
    clock.pass(10 * DAY_MS)
    // On the one date own items changed as much up as down; on the other some came, some went, and one is less than none.
    await send(2, { mask: 10, 'x-1': 6, 'x-2': 4 }, '2026-01-04')
    await send(3, { mask: 12, 'x-1': 70, 'x-2': 55, 'x-3': -1 }, '2026-01-05')
    const day = (date: string) => ({ from: date as BusinessDate, to: date as BusinessDate })
    const month = { from: '2026-01-01' as BusinessDate, to: '2026-01-31' as BusinessDate }
    const named = new Set(['mask'])
    const tableOf = async (namedItems: ReadonlySet<string> | null) => {
      const places = [city, (await nodeById(office.db.read, station.stationId))!]
      const measures = new Set(['items-issued', 'items-on-hand'])
      const selection = { measures, breakdowns: ['item'], broken: null, namedItems, limit: null }
      const table = await tabulate(office.db, places, [day('2026-01-04'), day('2026-01-05'), month], selection)
      return [...table.values()].flat().map((cells) => new Map(cells))
    }
    const put = await tableOf(null)
    for (const cells of put) putInOthers(cells, named)
    expect(put.some((cells) => cells.get('items-issued item:*')?.restated)).toBe(true)
    expect(put).toEqual(await tableOf(named))
  },
)
