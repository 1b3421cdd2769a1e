import { describe, expect, it } from 'vitest'
import {
  type ArrivalDraft,
  arrivalFaultsOf,
  arrivalOf,
  emptyArrival,
} from '../../../../../renderer/screens/attendant-stock-parts/arrival-draft.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'

const today = '2026-01-13' as BusinessDate
const undated = emptyArrival({ hasExpiry: false })
const whole = { year: 2026, month: 6, day: 30 }

describe('stock that comes in', () => {
  it('is asked for a date only where the item has to have one', () => {
    expect(arrivalFaultsOf(undated, today)).toEqual({})
    expect(arrivalFaultsOf(emptyArrival({ hasExpiry: true }), today)).toEqual({ expiry: 'needsExpiry' })
  })

  it('may have expired today at the earliest', () => {
    const goodUntil = (month: number, day: number): ArrivalDraft => ({
      ...undated,
      isDated: true,
      expiry: { year: 2026, month, day },
    })
    expect(arrivalFaultsOf(goodUntil(1, 12), today)).toEqual({ expiry: 'alreadyExpired' })
    expect(arrivalFaultsOf(goodUntil(1, 13), today)).toEqual({})
  })

  it('is at least one piece, and a whole number of them', () => {
    for (const quantity of [0, 1.5, Number.NaN, 100_001]) {
      expect(arrivalFaultsOf({ ...undated, quantity }, today)).toEqual({ quantity: 'quantity' })
    }
  })

  it('says which station it comes from, and need not say who gave it', () => {
    expect(arrivalFaultsOf({ ...undated, from: 'station' }, today)).toEqual({ name: 'stationMissing' })
    expect(arrivalOf({ ...undated, from: 'donor', name: '  ' }, today)).toMatchObject({ from: 'donor', name: null })
  })

  it('keeps a date that was chosen and then not wanted out of it', () => {
    const draft = { ...undated, expiry: whole, lot: ' L1 ' }
    expect(arrivalOf(draft, today)).toMatchObject({ expiresOn: null, lot: 'L1' })
    expect(arrivalOf({ ...draft, isDated: true }, today)).toMatchObject({ expiresOn: '2026-06-30' })
  })
})
