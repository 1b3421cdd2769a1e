import { describe, expect, it } from 'vitest'
import { isNextDay } from '../../../../../renderer/screens/supplies/is-next-day.ts'
import { selfServeStateOf } from '../../../../../renderer/screens/supplies/self-serve-state.ts'
import type { SelfServeItem } from '../../../../../shared/contract/groups/supply-calls.ts'

const item = (isAvailable: boolean, left: number | null | 'nobody'): SelfServeItem => ({
  itemId: 'mask' as never,
  names: { en: 'Mask' },
  picture: 'mask',
  unit: 'piece',
  barcode: null,
  isAvailable,
  allowance: left === 'nobody' ? null : { left, renewsOn: null },
})

describe('how it stands with an item on the shelf', () => {
  it('can be taken while there is some, and the rider may have more or there is no limit', () => {
    expect(selfServeStateOf(item(true, 1))).toBe('can')
    expect(selfServeStateOf(item(true, null))).toBe('can')
    expect(selfServeStateOf(item(true, 'nobody'))).toBe('can')
  })

  it('tells a rider who has had all that, even when it is gone for everybody', () => {
    expect(selfServeStateOf(item(true, 0))).toBe('full')
    expect(selfServeStateOf(item(false, 0))).toBe('full')
    expect(selfServeStateOf(item(false, 2))).toBe('gone')
  })
})

describe('the day after', () => {
  it('is known across months and years', () => {
    expect(isNextDay('2026-03-01', '2026-02-28')).toBe(true)
    expect(isNextDay('2027-01-01', '2026-12-31')).toBe(true)
    expect(isNextDay('2026-01-15', '2026-01-13')).toBe(false)
    expect(isNextDay('2026-01-13', '2026-01-13')).toBe(false)
  })
})
