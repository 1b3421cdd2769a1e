import { expect, it } from 'vitest'
import { summaryTable } from '../../../../office/exports/summary-table.ts'
import { aCell, aRow, aSummary } from '../../../support/office/a-summary.ts'

it('says of hidden stock that it is hidden, and not that it is small', () => {
  const cells = ['items-issued', 'items-on-hand'].map((measure) => aCell(measure, null, { hidden: true }))
  const { head, rows } = summaryTable({ ...aSummary([aRow(cells)]), minimumCount: 5 })
  expect(head.slice(-2)).toEqual(['发放件数', '期末库存'])
  expect(rows[0]?.slice(-2)).toEqual(['<5', '已隐藏'])
})
