import { describe, expect, it } from 'vitest'
import { quotaPeriodOf, seasonOf } from '../../../../shared/supplies/quota-period.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'

describe('the period of a quota', () => {
  it.each([
    ['2026-01-13', 'day', '2026-01-13', '2026-01-14'],
    ['2025-12-31', 'day', '2025-12-31', '2026-01-01'],
    ['2026-01-13', 'week', '2026-01-12', '2026-01-19'],
    ['2026-01-12', 'week', '2026-01-12', '2026-01-19'],
    ['2026-01-18', 'week', '2026-01-12', '2026-01-19'],
    ['2026-01-01', 'week', '2025-12-29', '2026-01-05'],
    ['2026-01-13', 'season', '2025-12-01', '2026-03-01'],
    ['2025-12-01', 'season', '2025-12-01', '2026-03-01'],
    ['2028-02-29', 'season', '2027-12-01', '2028-03-01'],
    ['2026-03-01', 'season', '2026-03-01', '2026-06-01'],
    ['2026-05-31', 'season', '2026-03-01', '2026-06-01'],
    ['2026-11-30', 'season', '2026-09-01', '2026-12-01'],
  ] as const)('of %s, by the %s, is from %s until %s', (date, per, from, renewsOn) => {
    expect(quotaPeriodOf(date as unknown as BusinessDate, per)).toEqual({ from, renewsOn })
  })

  it('names the season that a date lies in', () => {
    const seasons = ['2026-02-28', '2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01'].map((date) =>
      seasonOf(date as BusinessDate),
    )
    expect(seasons).toEqual(['winter', 'spring', 'summer', 'autumn', 'winter'])
  })
})
