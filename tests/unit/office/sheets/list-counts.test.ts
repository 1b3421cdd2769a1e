import { describe, expect, it } from 'vitest'
import type { Office } from '../../../../office/office.ts'
import { listMeasures } from '../../../../office/summaries/list-measures.ts'
import { type Asked, summarise } from '../../../../office/summaries/summarise.ts'
import { nodeById } from '../../../../office/tree/node-store.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the list of counts, over %s', (database) => {
  it('stays short, whatever one kiosk invents, and has room for the whole of a measure', async () => {
    const { office, send } = await aKioskThatSends()
    await send(
      1,
      many(1_500, (nth) => `wishes kind:k${nth}`),
    )
    await send(2, { ...many(1_500, (nth) => `wishes kind:other${nth}`), 'wishes all': 2 })
    await send(
      3,
      many(2_000, (nth) => `dreams-${nth} all`),
    )
    await send(4, { 'wishes kind:last': 1, 'dreams-last all': 1, 'dreams-0 kind:a': 1 })
    expect(await listMeasures(office.db.read)).toHaveLength(500)
    expect(await dimensionsOf(office, 'wishes')).toHaveLength(1_001)
    expect(await dimensionsOf(office, 'wishes')).toContain('all')
    expect(await dimensionsOf(office, 'dreams-0')).toEqual(['all', 'kind:a'])
    expect(office.seen.size).toBeLessThanOrEqual(50_000)
  })

  it('has room for every measure of the product, whatever one kiosk invented before', async () => {
    const { office, send } = await aKioskThatSends()
    await send(
      1,
      many(600, (nth) => `dreams-${nth} all`),
    )
    await send(2, { 'visits all': 1, 'visits hour:08': 1, 'dreams-last all': 1 })
    const listed = await listMeasures(office.db.read)
    expect(listed).toContainEqual({ measure: 'visits', kind: 'sum' })
    expect(listed).toHaveLength(501)
    expect(await dimensionsOf(office, 'visits')).toEqual(['all', 'hour:08'])
  })

  it('keeps nothing from a summary that it has no room for, of whole days and months, and of levels', async () => {
    const { office, city, stationId, send } = await aKioskThatSends()
    const invented = {
      ...many(1_500, (nth) => `wishes kind:k${nth}`),
      ...many(1_500, (nth) => `items-on-hand kind:k${nth}`),
    }
    await send(1, { ...invented, 'wishes all': 1_500, 'items-on-hand all': 1_500 })
    const station = await nodeById(office.db.read, stationId)
    const month = { from: '2026-01-01', to: '2026-01-31', per: 'month' } as const
    for (const asked of [month, { from: '2026-01-16', to: '2026-01-16', per: 'day' } as const]) {
      for (const [place, isLeaving] of [[city, false] as const, [station ?? city, true] as const]) {
        const measures = ['wishes', 'items-on-hand']
        const query = { ...asked, by: 'total', measures, breakdowns: ['kind'], place, isLeaving } as unknown as Asked
        const [total] = (await summarise(office, query)).totals
        for (const measure of measures) {
          expect(total?.cells.filter((cell) => cell.measure === measure)).toHaveLength(1_501)
        }
      }
    }
  })

  it('takes no station its own items, however many others have some, nor the hours of anyone', async () => {
    const { office, city, street, stationId, send } = await aKioskThatSends()
    const others = many(1_000, (nth) => `items-issued item:x-${nth}`)
    await send(1, { ...others, ...many(1_000, (nth) => `visits hour:x${nth}`) })
    const own = { 'items-issued item:x-own': 3, 'visits hour:08': 5 }
    await send(2, { 'items-issued all': 3, 'visits all': 5, ...own })
    const range = { from: '2026-01-01', to: '2026-01-31', per: 'month' }
    for (const nodeId of [stationId, street, city.nodeId]) {
      const place = await nodeById(office.db.read, nodeId)
      const asked = { ...range, by: 'total', breakdowns: ['item', 'hour'], place, isLeaving: false }
      const [total] = (await summarise(office, asked as unknown as Asked)).totals
      const shownOf = (key: string) =>
        total?.cells.find(({ measure, dimension }) => key === `${measure} ${dimension}`)?.value
      expect(Object.keys(own).map(shownOf)).toEqual(Object.values(own))
    }
  })

  async function aKioskThatSends() {
    const test = await anOffice(database)
    const { office, city } = test
    const street = await test.street()
    const key = await test.station(street)
    const send = async (nth: number, counts: Record<string, number>) => {
      const sheets = [aDaySheet({ date: '2026-01-16', throughSeq: nth, counts })]
      const batch = aReadBatch({ sheets, after: nth - 1, head: nth, series: aSeriesOf(key.stationId) })
      expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
    }
    return { office, city, street: street.nodeId, stationId: key.stationId, send }
  }
})

function many(length: number, name: (nth: number) => string): Record<string, number> {
  return Object.fromEntries(Array.from({ length }, (_, nth) => [name(nth), 1]))
}

async function dimensionsOf({ db }: Office, measure: string): Promise<readonly string[]> {
  const rows = await db.read
    .selectFrom('seen_count')
    .select('dimension')
    .where('measure', '=', measure)
    .orderBy('dimension')
    .execute()
  return rows.map(({ dimension }) => dimension)
}
