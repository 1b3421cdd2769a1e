import type { BatchId } from '../../../shared/ids/ids.ts'
import type { Batch } from '../../../shared/supplies/movement.ts'

/** Pieces that leave the stock, as entered so far. */
export type LeavingDraft = { readonly batchId: BatchId; readonly quantity: number }

/** Of the batch that goes first: an expired one, else the first that expires. */
export function firstLeaving(batches: readonly Batch[]): LeavingDraft | null {
  const batch = batches.find((each) => each.isExpired) ?? batches[0]
  return batch ? { batchId: batch.batchId, quantity: batch.isExpired ? batch.onHand : 1 } : null
}

/** Another batch: as many of it as were meant before, if it holds so many. */
export function leavingFrom(batch: Batch, draft: LeavingDraft): LeavingDraft {
  return { batchId: batch.batchId, quantity: Math.min(draft.quantity, batch.onHand) }
}

export function isLeavingPossible({ quantity }: LeavingDraft, batch: Batch | undefined): boolean {
  return batch !== undefined && Number.isInteger(quantity) && quantity >= 1 && quantity <= batch.onHand
}
