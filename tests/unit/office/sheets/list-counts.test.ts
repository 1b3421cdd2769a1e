import { describe, expect, it } from 'vitest'
import { listMeasures } from '../../../../office/summaries/list-measures.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the list of counts, over %s', (database) => {
  it('stays short, whatever one kiosk invents, and has room for the whole of a measure', async () => {
    const { office, street, station } = await anOffice(database)
    const key = await station(await street())
    const send = async (nth: number, counts: Record<string, number>) => {
      const sheets = [aDaySheet({ date: '2026-01-16', throughSeq: nth, counts })]
      const batch = aReadBatch({ sheets, after: nth - 1, head: nth, series: aSeriesOf(key.stationId) })
      expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
    }
    const many = (length: number, name: (nth: number) => string) =>
      Object.fromEntries(Array.from({ length }, (_, nth) => [name(nth), 1]))
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
    const listed = await listMeasures(office.db.read)
    expect(listed).toHaveLength(500)
    const dimensionsOf = (name: string) => listed.find(({ measure }) => measure === name)?.dimensions
    expect(dimensionsOf('wishes')).toHaveLength(1_001)
    expect(dimensionsOf('wishes')).toContain('all')
    expect(dimensionsOf('dreams-0')).toEqual(['all', 'kind:a'])
    expect(office.seen.size).toBeLessThanOrEqual(50_000)
  })
})
