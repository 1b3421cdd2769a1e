import { describe, expect, it } from 'vitest'
import { chosenSpan, dateInNeighbour, earlierSpan } from '../../../../../office/page/spans/chosen-span.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const TODAY = '2026-11-25' as BusinessDate

describe('the span that an address asks for', () => {
  it('is the present month where it says nothing, or nothing that makes sense', () => {
    const month = { per: 'month', from: '2026-11-01', to: '2026-11-25', wholeTo: '2026-11-30', isRunning: true }
    expect(chosenSpan({}, TODAY)).toEqual(month)
    expect(chosenSpan({ per: 'century', at: '2026-02-30' }, TODAY)).toEqual(month)
  })

  it('never lies in the future', () => {
    expect(chosenSpan({ per: 'day', at: '2027-01-01' }, TODAY)).toMatchObject({ from: TODAY, to: TODAY })
  })

  it('is whole once it is over', () => {
    expect(chosenSpan({ per: 'quarter', at: '2026-08-15' }, TODAY)).toMatchObject({
      from: '2026-07-01',
      to: '2026-09-30',
      isRunning: false,
    })
  })

  it('has neighbours on both sides', () => {
    const week = chosenSpan({ per: 'week', at: '2026-11-18' }, TODAY)
    expect(dateInNeighbour(week, 'before')).toBe('2026-11-15')
    expect(dateInNeighbour(week, 'after')).toBe('2026-11-23')
  })
})

describe('what a span is compared with', () => {
  const earlier = (asked: { per: string; at?: string }, today = TODAY) => earlierSpan(chosenSpan(asked, today))

  it('is the whole one before, once it is over', () => {
    expect(earlier({ per: 'month', at: '2026-03-09' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(earlier({ per: 'year', at: '2025-03-09' })).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  })

  it('is as much of it as there is of this one, while it goes on', () => {
    expect(earlier({ per: 'month' })).toEqual({ from: '2026-10-01', to: '2026-10-25' })
    expect(earlier({ per: 'week' })).toEqual({ from: '2026-11-16', to: '2026-11-18' })
  })

  it('ends with the one before, where that is shorter', () => {
    expect(earlier({ per: 'month' }, '2026-03-30' as BusinessDate)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  it('is the same dates of the year before, leap days or none between', () => {
    expect(earlier({ per: 'year' })).toEqual({ from: '2025-01-01', to: '2025-11-25' })
    expect(earlier({ per: 'year' }, '2025-11-25' as BusinessDate)).toEqual({ from: '2024-01-01', to: '2024-11-25' })
    expect(earlier({ per: 'year' }, '2024-02-29' as BusinessDate)).toEqual({ from: '2023-01-01', to: '2023-03-01' })
  })
})
