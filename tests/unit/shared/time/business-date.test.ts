import { describe, expect, it } from 'vitest'
import {
  addDays,
  type BusinessDate,
  dateOfEpochDay,
  epochDayOf,
  isKnownTimeZone,
  localTimeOf,
} from '../../../../shared/time/business-date.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

const shanghai = { timeZone: 'Asia/Shanghai', cutOverHour: 4 }

describe('a business date', () => {
  it('begins at the cut-over hour of the station, not at midnight', () => {
    expect(localTimeOf(Date.parse('2026-03-01T03:59:59+08:00'), shanghai).businessDate).toBe('2026-02-28')
    expect(localTimeOf(Date.parse('2026-03-01T04:00:00+08:00'), shanghai).businessDate).toBe('2026-03-01')
  })

  it('follows the time zone of the station and not of the machine', () => {
    const at = Date.parse('2026-06-30T18:30:00Z')
    expect(localTimeOf(at, { timeZone: 'Asia/Shanghai', cutOverHour: 0 })).toEqual({
      businessDate: '2026-07-01',
      hour: 2,
    })
    expect(localTimeOf(at, { timeZone: 'Asia/Urumqi', cutOverHour: 0 })).toEqual({
      businessDate: '2026-07-01',
      hour: 0,
    })
  })

  it('knows the hour through a change to summer time', () => {
    const berlin = { timeZone: 'Europe/Berlin', cutOverHour: 0 }
    expect(localTimeOf(Date.parse('2026-03-29T00:59:00Z'), berlin).hour).toBe(1)
    expect(localTimeOf(Date.parse('2026-03-29T01:00:00Z'), berlin).hour).toBe(3)
  })

  it('counts days there and back for any date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -400, max: 400 }), (day, step) => {
        const date = dateOfEpochDay(day)
        expect(epochDayOf(date)).toBe(day)
        expect(addDays(addDays(date, step), -step)).toBe(date)
      }),
    )
    expect(addDays('2028-02-28' as BusinessDate, 1)).toBe('2028-02-29')
  })

  it('tells a time zone that exists from one that does not', () => {
    expect(isKnownTimeZone('Asia/Urumqi')).toBe(true)
    expect(isKnownTimeZone('Asia/Nowhere')).toBe(false)
  })
})
