import { describe, expect, it } from 'vitest'
import { monthlyReport } from '../../../../office/summaries/monthly-report.ts'
import type { SummaryRow } from '../../../../office/summaries/summary-schema.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the monthly report, over %s', (database) => {
  it('has no more in its parts than in the whole, whatever comes meanwhile', async () => {
    const { office, city, ...test } = await anOffice(database)
    const key = await test.station(await test.street())
    let sent = 0
    const send = async () => {
      const sheets = [aDaySheet({ date: '2026-01-05', counts: { 'visits all': 7 * ++sent }, throughSeq: sent })]
      const batch = aReadBatch({ sheets, after: sent - 1 })
      expect(await office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
    }
    await send()
    // More comes whenever what belongs together has been read.
    const readTogether: typeof office.db.readTogether = async (...asked) => {
      const read = await office.db.readTogether(...asked)
      await send()
      return read
    }
    const { totals, parts } = await monthlyReport({ ...office, db: { ...office.db, readTogether } }, city, '2026-01')
    const visits = ({ cells }: SummaryRow) => cells.find(({ measure }) => measure === 'visits')?.value
    expect([totals.totals.map(visits), parts.rows.map(visits)]).toEqual([[7, 7], [7]])
  })

  it('comes for a city whose stations brought in more items than any answer has parts', async () => {
    const test = await anOffice(database)
    const street = await test.street('A')
    for (const nth of [1, 2, 3]) {
      const key = await test.station(street)
      const own = Array.from({ length: 8_400 }, (_, item) => [`items-issued item:x-${nth}-${item}`, 1])
      const counts = { 'visits all': 9_000, 'items-issued all': 8_500, 'items-issued item:mask': 100 }
      const sheets = [aDaySheet({ date: '2026-01-05', counts: { ...counts, ...Object.fromEntries(own) } })]
      const batch = aReadBatch({ sheets, head: 10, series: aSeriesOf(key.stationId) })
      expect(await test.office.batches.submit({ ...key, batch })).toMatchObject({ outcome: 'taken' })
    }
    const { totals, parts } = await monthlyReport(test.office, test.city, '2026-01')
    const [whole] = totals.totals
    expect(whole?.cells.map(({ measure, dimension, value }) => [`${measure} ${dimension}`, value])).toEqual([
      ['visits all', 27_000],
      ['items-issued all', 25_500],
      ['items-issued item:mask', 300],
      ['items-issued item:others', 25_200],
    ])
    const [district] = parts.rows
    expect(district?.cells.map(({ measure, dimension, value }) => [`${measure} ${dimension}`, value])).toEqual([
      ['visits all', 27_000],
      ['riders all', 0],
      ['first-timers all', 0],
      ['items-issued all', 25_500],
    ])
  })
})
