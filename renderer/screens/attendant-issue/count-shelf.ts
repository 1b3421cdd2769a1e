import type { CountedBatch } from '../../../shared/contract/groups/stock-calls.ts'
import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Batch, CountReason } from '../../../shared/supplies/movement.ts'

export type CountedItem = { readonly itemId: ItemId; readonly pieces: number }

/** Tells the station how many good pieces of some items there really are. */
export async function countShelf(station: StationClient, counted: readonly CountedItem[], reason: CountReason | null) {
  const batches = await Promise.all(
    counted.map(async ({ itemId, pieces }) =>
      countUndated(await station.stock.batches({ itemId, all: true }), pieces, reason),
    ),
  )
  const { outcome } = await station.stock.saveCount({ batches })
  return outcome
}

/** What has neither lot nor expiry cannot be told apart: the difference of the whole item is a difference there. */
export function countUndated(batches: readonly Batch[], pieces: number, reason: CountReason | null): CountedBatch {
  const undated = batches.find(({ lot, expiresOn }) => lot === null && expiresOn === null)
  if (!undated) throw new Error('Every item has a batch without lot and expiry.')
  const elsewhere = batches.reduce((sum, batch) => sum + (batch === undated || batch.isExpired ? 0 : batch.onHand), 0)
  const counted = Math.max(0, pieces - elsewhere)
  const { batchId, onHand: expected } = undated
  return { batchId, expected, counted, reason: counted === expected ? null : reason }
}
