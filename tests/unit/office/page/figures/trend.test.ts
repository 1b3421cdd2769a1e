import { describe, expect, it } from 'vitest'
import { changeOf } from '../../../../../office/page/figures/cells.ts'
import { hoursOf, trendOf } from '../../../../../office/page/figures/trend.ts'
import { aCell, aRow, aSummary } from '../../../../support/office/a-summary.ts'

describe('the trend of a measure', () => {
  it('sets each part beside the one at its place in the period before', () => {
    const now = aSummary([aRow([]), aRow([aCell('visits', 5)], '2026-01-01'), aRow([aCell('visits', 7)], '2026-01-02')])
    const before = aSummary([aRow([]), aRow([aCell('visits', 4)], '2025-12-01')])
    const points = trendOf(now, before, 'visits').map((point) => [point.from, point.cell?.value, point.before])
    expect(points).toEqual([
      ['2026-01-01', 5, 4],
      ['2026-01-02', 7, null],
    ])
  })

  it('of a day is its hours, those without a visit too', () => {
    const hour = (dimension: string, value: number) => aCell('visits', value, { dimension })
    const points = hoursOf(aSummary([aRow([aCell('visits', 9), hour('hour:08', 4), hour('hour:11', 5)])]), 'visits')
    expect(points.map((point) => [point.hour, point.cell?.value])).toEqual([
      [8, 4],
      [9, undefined],
      [10, undefined],
      [11, 5],
    ])
  })
})

describe('a change', () => {
  it.each([
    ['a share of what was', aCell('visits', 15, { before: { value: 10 } }), { kind: 'share', share: 0.5 }],
    ['no share of nothing', aCell('visits', 15, { before: { value: 0 } }), { kind: 'nothing-before' }],
    ['unknown where either number is hidden', aCell('visits', null, { before: { value: 3 } }), { kind: 'unknown' }],
    ['unknown where nothing became nothing', aCell('visits', 0, { before: { value: 0 } }), { kind: 'unknown' }],
  ])('is %s', (_, cell, change) => {
    expect(changeOf(cell)).toEqual(change)
  })
})
