import type { BatchId } from '../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { StoredBatch } from '../stock/batch-store.ts'
import { isExpired } from '../stock/is-expired.ts'

export type Allocation = { readonly batchId: BatchId; readonly quantity: number }

/**
 * Takes a quantity from batches in the order given, first expiring first; what has expired is never given out. Null
 * when what is good does not suffice.
 */
export function allocateBatches(
  batches: readonly StoredBatch[],
  quantity: number,
  on: BusinessDate,
): readonly Allocation[] | null {
  const allocations: Allocation[] = []
  let missing = quantity
  for (const batch of batches) {
    if (missing === 0) break
    if (isExpired(batch, on) || batch.onHand === 0) continue
    const taken = Math.min(missing, batch.onHand)
    allocations.push({ batchId: batch.batchId, quantity: taken })
    missing -= taken
  }
  return missing === 0 ? allocations : null
}

/** What of the batches may be given out on a date. */
export function availableOf(batches: readonly StoredBatch[], on: BusinessDate): number {
  return batches.reduce((sum, batch) => sum + (isExpired(batch, on) ? 0 : batch.onHand), 0)
}
