import { expect, it } from 'vitest'
import { type ChosenExport, exportQuery } from '../../../../../office/page/screens/reports/export-query.ts'

const CHOSEN: ChosenExport = {
  node: 'city00000000',
  from: '2026-01-01',
  to: '2026-01-31',
  per: 'month',
  by: 'street',
  measures: ['visits', 'riders'],
  breakdown: 'none',
}

it('asks for a file of wholes alone, or by parts, with items of stations together or each by itself', () => {
  const wholes = { ...CHOSEN, measures: 'visits,riders', breakdown: undefined }
  expect(exportQuery(CHOSEN)).toEqual(wholes)
  const parts = { ...wholes, breakdowns: 'item,platform' }
  expect(exportQuery({ ...CHOSEN, breakdown: 'named' })).toEqual({ ...parts, items: 'named' })
  expect(exportQuery({ ...CHOSEN, breakdown: 'each' })).toEqual({ ...parts, items: 'each' })
})
