import { expect, it } from 'vitest'
import { partsTable, summaryTable } from '../../../../office/exports/summary-table.ts'
import { aCell, aRow, aSummary } from '../../../support/office/a-summary.ts'

it('says of hidden stock that it is hidden, and not that it is small', () => {
  const cells = ['items-issued', 'items-on-hand'].map((measure) => aCell(measure, null, { hidden: true }))
  const { head, rows } = summaryTable({ ...aSummary([aRow(cells)]), minimumCount: 5 })
  expect(head.slice(-2)).toEqual(['发放件数', '期末库存'])
  expect(rows[0]?.slice(-2)).toEqual(['<5', '已隐藏'])
})

it('has a row for each of the parts, so that a spreadsheet has room for all that stations send', () => {
  const parts = Array.from({ length: 17_000 }, (_, nth) => aCell('items-issued', nth, { dimension: `item:x-${nth}` }))
  const { head, rows } = summaryTable(aSummary([aRow([aCell('items-issued', 5), ...parts])]))
  expect(head.at(-1)).toBe('发放件数')
  expect(rows).toHaveLength(17_001)
  expect(rows.slice(0, 2).map((row) => row.slice(-2))).toEqual([
    ['all', 5],
    ['item:x-0', 0],
  ])
})

it('says of the parts alone what was restated of them', () => {
  const restated = { was: 7, restatedAt: 0 }
  const cells = [aCell('issues', 9, { restated }), aCell('issues', 8, { dimension: 'by:self' })]
  const summary = aSummary([aRow(cells)])
  expect(summaryTable(summary).rows.map((row) => row.slice(-2))).toEqual([
    [9, 7],
    [8, null],
  ])
  expect(partsTable(summary).head.at(-1)).toBe('发放次数')
})

it('is refused where each measure has parts of its own, and nearly all of it would be empty', () => {
  const cells = Array.from({ length: 2_000 }, (_, nth) =>
    aCell(`measure-${nth % 500}`, 1, { dimension: `kind:${nth}` }),
  )
  const ask = () => summaryTable(aSummary([aRow(cells), aRow(cells)]))
  expect(ask).toThrow(expect.objectContaining({ problem: 'too-large' }))
})
