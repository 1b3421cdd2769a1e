import { expect, test } from 'vitest'
import { isAttendantsScan } from '../../../../../renderer/screens/attendant-loans/is-attendants-scan.ts'
import type { ItemId, RiderRef } from '../../../../../shared/ids/ids.ts'

const riderRef = 'r-0123456789abcdef' as RiderRef

test('takes a scan of goods for an attendant’s, known or not', () => {
  expect(isAttendantsScan({ kind: 'item', itemId: 'mask' as ItemId })).toBe(true)
  expect(isAttendantsScan({ kind: 'unknown-barcode' })).toBe(true)
})

test('takes no scan for an attendant’s that is a rider’s, or that the station said nothing of', () => {
  expect(isAttendantsScan({ kind: 'rider', riderRef, name: null, platform: 'unknown' })).toBe(false)
  expect(isAttendantsScan({ kind: 'refused', reason: 'malformed' })).toBe(false)
  expect(isAttendantsScan(undefined)).toBe(false)
})
