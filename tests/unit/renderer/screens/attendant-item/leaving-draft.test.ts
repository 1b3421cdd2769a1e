import { expect, test } from 'vitest'
import {
  firstLeaving,
  isLeavingPossible,
  leavingFrom,
} from '../../../../../renderer/screens/attendant-item/leaving-draft.ts'
import type { BatchId, ItemId } from '../../../../../shared/ids/ids.ts'
import type { Batch } from '../../../../../shared/supplies/movement.ts'

function batch(number: number, onHand: number, isExpired = false): Batch {
  const itemId = 'alcohol' as ItemId
  return { itemId, batchId: `alcohol/${number}` as BatchId, lot: null, expiresOn: null, onHand, isExpired }
}

test('begins with all of an expired batch, else with one of the first that expires', () => {
  expect(firstLeaving([batch(1, 4), batch(2, 9, true)])).toEqual({ batchId: 'alcohol/2', quantity: 9 })
  expect(firstLeaving([batch(1, 4), batch(2, 9)])).toEqual({ batchId: 'alcohol/1', quantity: 1 })
  expect(firstLeaving([])).toBeNull()
})

test('takes no more than another batch holds', () => {
  expect(leavingFrom(batch(1, 4), { batchId: batch(2, 9).batchId, quantity: 9 }).quantity).toBe(4)
})

test('is possible for what a batch holds, and for whole pieces', () => {
  const draft = (quantity: number) => ({ batchId: batch(1, 4).batchId, quantity })
  expect([0, 1, 4, 5, 1.5, Number.NaN].map((quantity) => isLeavingPossible(draft(quantity), batch(1, 4)))).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(isLeavingPossible(draft(1), undefined)).toBe(false)
})
