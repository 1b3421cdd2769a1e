import { expect, it } from 'vitest'
import { partsTable, summaryTable } from '../../../../office/exports/summary-table.ts'
import { aCell, aRow, aSummary } from '../../../support/office/a-summary.ts'

const NO_NAMES = new Map<string, string>()

it('says of whatever is hidden only that it is, and once what that means, since large counts are hidden with small ones', () => {
  const cells = ['items-issued', 'items-on-hand'].map((measure) => aCell(measure, null, { hidden: true }))
  const { head, rows } = summaryTable({ ...aSummary([aRow(cells)]), minimumCount: 5 }, NO_NAMES)
  expect(head.slice(-3)).toEqual(['发放件数', '期末库存', '注：“已隐藏”的数少于 5 人，或能推算出少于 5 人的数'])
  expect(rows[0]?.slice(-3)).toEqual(['已隐藏', '已隐藏', null])
})

it('says nothing of hidden counts where none is', () => {
  const { head } = summaryTable({ ...aSummary([aRow([aCell('visits', 7)])]), minimumCount: 5 }, NO_NAMES)
  expect(head.at(-1)).toBe('人次')
})

it('has a row for each of the parts, so that a spreadsheet has room for all that stations send', () => {
  const parts = Array.from({ length: 17_000 }, (_, nth) => aCell('items-issued', nth, { dimension: `item:x-${nth}` }))
  const { head, rows } = summaryTable(aSummary([aRow([aCell('items-issued', 5), ...parts])]), NO_NAMES)
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
  expect(summaryTable(summary, NO_NAMES).rows.map((row) => row.slice(-2))).toEqual([
    [9, 7],
    [8, null],
  ])
  expect(partsTable(summary, NO_NAMES).head.at(-1)).toBe('发放次数')
})

it('is refused where each measure has parts of its own, and nearly all of it would be empty', () => {
  const cells = Array.from({ length: 2_000 }, (_, nth) =>
    aCell(`measure-${nth % 500}`, 1, { dimension: `kind:${nth}` }),
  )
  const ask = () => summaryTable(aSummary([aRow(cells), aRow(cells)]), NO_NAMES)
  expect(ask).toThrow(expect.objectContaining({ problem: 'too-large' }))
})

it('has the names of parts beside what stations know them by', () => {
  const dimensions = ['all', 'item:mask', 'item:x-3fa2b1c0', 'hour:08', 'batch:a:1']
  const cells = dimensions.map((dimension) => aCell('issues', 1, { dimension }))
  const { rows } = summaryTable(aSummary([aRow(cells)]), new Map([['item:mask', '口罩']]))
  expect(rows.map((row) => row.slice(-4, -1))).toEqual([
    ['', '合计', 'all'],
    ['物资', '口罩', 'item:mask'],
    ['物资', 'x-3fa2b1c0', 'item:x-3fa2b1c0'],
    ['时段', '08 时', 'hour:08'],
    ['batch', 'a:1', 'batch:a:1'],
  ])
})

it('leaves a measure its own name, be it one that every object has', () => {
  const cells = ['constructor', 'parcels'].map((measure) => aCell(measure, 1))
  expect(summaryTable(aSummary([aRow(cells)]), NO_NAMES).head.slice(-2)).toEqual(['constructor', 'parcels'])
})
