import { describe, expect, it } from 'vitest'
import { countUndated } from '../../../../../renderer/screens/attendant-issue/count-shelf.ts'
import type { Batch } from '../../../../../shared/supplies/movement.ts'

const batch = (number: number, onHand: number, changes: Partial<Batch> = {}) =>
  ({
    batchId: `mask/${number}`,
    itemId: 'mask',
    lot: null,
    expiresOn: null,
    onHand,
    isExpired: false,
    ...changes,
  }) as Batch

describe('what was counted on the shelf before an issue', () => {
  it('is said of the batch that has neither lot nor expiry', () => {
    expect(countUndated([batch(0, 3)], 10, 'found')).toEqual({
      batchId: 'mask/0',
      expected: 3,
      counted: 10,
      reason: 'found',
    })
  })

  it('leaves to batches with a lot what they hold, and forgets those that are expired', () => {
    const batches = [batch(1, 4, { lot: 'L1' }), batch(2, 50, { lot: 'L0', isExpired: true }), batch(0, 3)]
    expect(countUndated(batches, 10, 'found')).toMatchObject({ expected: 3, counted: 6 })
    expect(countUndated(batches, 2, 'damaged')).toMatchObject({ counted: 0 })
  })

  it('needs no reason where it is as expected', () => {
    expect(countUndated([batch(0, 3)], 3, 'found')).toMatchObject({ counted: 3, reason: null })
  })
})
