import { expect, it } from 'vitest'
import { readRestated } from '../../../../office/summaries/read-restated.ts'
import type { Span } from '../../../../office/summaries/spans.ts'
import { addDays, type BusinessDate } from '../../../../shared/time/business-date.ts'
import { anOffice } from '../../../support/office/an-office.ts'

const MEASURES = Array.from({ length: 40 }, (_, nth) => `things-${nth}`)
const DATES = Array.from({ length: 30 }, (_, nth) => addDays('2026-01-01' as BusinessDate, nth))

it('holds a restated date against the spans once, however many counts changed on it', async () => {
  const { office, city } = await anOffice('sqlite')
  const row = { node_id: city.nodeId, dimension: 'all', difference: 2, restated_at: 5 }
  const rows = DATES.flatMap((business_date) => MEASURES.map((measure) => ({ ...row, business_date, measure })))
  await office.db.write((trx) => trx.insertInto('restatement').values(rows).execute())
  let looks = 0
  const month: Span = { from: '2026-01-01' as BusinessDate, to: '2026-01-30' as BusinessDate }
  const spans = [month, ...DATES.map((date) => ({ from: date, to: date }))].map(
    ({ from, to }): Span => ({
      to,
      get from() {
        looks++
        return from
      },
    }),
  )
  const selection = { measures: new Set(MEASURES), breakdowns: [], broken: null, namedItems: null, limit: null }
  const restated = (await readRestated(office.db, [city], spans, selection, [])).get(city.nodeId)
  expect(restated?.[0]?.get('things-0 all')).toEqual({ difference: 60, at: 5 })
  expect(restated?.[30]?.get('things-39 all')).toEqual({ difference: 2, at: 5 })
  expect(looks).toBeLessThan(DATES.length * spans.length * 3)
})
