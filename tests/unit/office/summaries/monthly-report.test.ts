import { describe, expect, it } from 'vitest'
import { monthlyReport } from '../../../../office/summaries/monthly-report.ts'
import { aDaySheet, aReadBatch, aSeriesOf } from '../../../support/office/a-day-sheet.ts'
import { anOffice, DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('the monthly report, over %s', (database) => {
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
