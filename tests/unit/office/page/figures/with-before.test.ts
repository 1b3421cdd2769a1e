import { expect, it } from 'vitest'
import { withBefore } from '../../../../../office/page/figures/with-before.ts'
import { aCell, aRow, aSummary } from '../../../../support/office/a-summary.ts'

const valuesOf = (cells: readonly { measure: string; value: number | null; before: { value: number | null } }[]) =>
  cells.map(({ measure, value, before }) => [measure, value, before.value])

it('compares every number of the whole with the same one of the other summary', () => {
  const now = aSummary([aRow([aCell('visits', 12), aCell('riders', 8, { basis: 'estimate' })])])
  const before = aSummary([aRow([aCell('visits', 10), aCell('riders', 9, { basis: 'estimate' })], '2025-12-01')])
  const compared = withBefore(now, before)
  expect(valuesOf(compared.totals[0]?.cells ?? [])).toEqual([
    ['visits', 12, 10],
    ['riders', 8, 9],
  ])
  expect(compared.before.from).toBe('2025-12-01')
})

it('compares places by which they are, not by where they stand', () => {
  const now = aSummary(
    [aRow([])],
    [aRow([aCell('visits', 1)], '2026-01-01', 'a'), aRow([aCell('visits', 2)], '2026-01-01', 'b')],
  )
  const before = aSummary([aRow([])], [aRow([aCell('visits', 20)], '2025-12-01', 'b')])
  expect(withBefore(now, before).rows.map(({ cells }) => cells[0]?.before.value)).toEqual([0, 20])
})

it('tells what there was before and is no more', () => {
  const gone = withBefore(aSummary([aRow([])]), aSummary([aRow([aCell('umbrellas-mended', 3)])]))
  expect(valuesOf(gone.totals[0]?.cells ?? [])).toEqual([['umbrellas-mended', 0, 3]])
})

it('keeps hidden what was hidden before, and does not take what cannot be known for nothing', () => {
  const now = aSummary([aRow([aCell('visits', 12), aCell('riders', 8, { basis: 'estimate' })])])
  const before = aSummary([aRow([aCell('visits', null, { hidden: true })])])
  const cells = withBefore(now, before).totals[0]?.cells
  expect(cells?.map((cell) => cell.before)).toEqual([{ value: null, hidden: true }, { value: null }])
})
