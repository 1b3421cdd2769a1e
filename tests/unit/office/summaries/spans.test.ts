import { describe, expect, it } from 'vitest'
import { howManySpans, piecesOf, rangeBefore, spanBefore, spansWithin } from '../../../../office/summaries/spans.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'

const date = (text: string) => text as BusinessDate
const span = (from: string, to: string) => ({ from: date(from), to: date(to) })

describe('spans', () => {
  it('cover a range, the first and the last cut short by it', () => {
    expect(spansWithin(span('2026-01-15', '2026-03-02'), 'month')).toEqual([
      span('2026-01-15', '2026-01-31'),
      span('2026-02-01', '2026-02-28'),
      span('2026-03-01', '2026-03-02'),
    ])
    // 2026-01-01 is a Thursday.
    expect(spansWithin(span('2026-01-01', '2026-01-06'), 'week')).toEqual([
      span('2026-01-01', '2026-01-04'),
      span('2026-01-05', '2026-01-06'),
    ])
    expect(spansWithin(span('2025-12-31', '2026-04-01'), 'quarter')).toEqual([
      span('2025-12-31', '2025-12-31'),
      span('2026-01-01', '2026-03-31'),
      span('2026-04-01', '2026-04-01'),
    ])
  })

  it('are counted without being made', () => {
    for (const per of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      for (const [from, to] of [
        ['2026-01-01', '2026-01-01'],
        ['2025-12-28', '2026-01-05'],
        ['2023-12-31', '2026-10-01'],
        ['1969-12-28', '1970-01-05'],
      ] as const) {
        expect(howManySpans(span(from, to), per), `${from} ${to} ${per}`).toBe(spansWithin(span(from, to), per).length)
      }
    }
  })

  it('have one before them, over the turn of a year too', () => {
    expect(spanBefore(date('2026-01-20'), 'month')).toEqual(span('2025-12-01', '2025-12-31'))
    expect(spanBefore(date('2026-02-01'), 'quarter')).toEqual(span('2025-10-01', '2025-12-31'))
    expect(spanBefore(date('2024-05-05'), 'year')).toEqual(span('2023-01-01', '2023-12-31'))
  })

  it('are compared with as many months, or with as many days', () => {
    expect(rangeBefore(span('2026-01-01', '2026-02-28'))).toEqual(span('2025-11-01', '2025-12-31'))
    expect(rangeBefore(span('2024-02-01', '2024-02-29'))).toEqual(span('2024-01-01', '2024-01-31'))
    expect(rangeBefore(span('2026-01-02', '2026-01-11'))).toEqual(span('2025-12-23', '2026-01-01'))
  })

  it('are made of whole months and single days', () => {
    const { months, days } = piecesOf(span('2025-12-30', '2026-02-02'))
    expect(months).toEqual(['2026-01-01'])
    expect(days).toEqual(['2025-12-30', '2025-12-31', '2026-02-01', '2026-02-02'])
  })
})
