import type { CountedBatch } from '../../../shared/contract/groups/stock-calls.ts'
import type { AttendantId, BatchId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

export type SaveCountOutcome =
  | { readonly outcome: 'counted'; readonly differences: number }
  | {
      readonly outcome: 'stock-moved'
      readonly batches: { readonly batchId: BatchId; readonly expected: number }[]
    }
  | { readonly outcome: 'unknown-batch' }

/**
 * Saves what was counted on the shelf: each difference becomes a movement with its reason. Where stock has moved since
 * the sheet was drawn nothing is saved, since a difference would then be counted twice.
 */
export function saveCount(
  context: StationContext,
  counted: readonly CountedBatch[],
  by: AttendantId,
): SaveCountOutcome {
  return context.inTransaction(() => {
    const now = counted.map((line) => ({ ...line, batch: context.batches.get(line.batchId) }))
    if (now.some(({ batch }) => !batch)) return { outcome: 'unknown-batch' }
    const moved = now.filter(({ batch, expected }) => batch?.onHand !== expected)
    if (moved.length > 0) {
      return {
        outcome: 'stock-moved',
        batches: moved.map(({ batchId, batch }) => ({ batchId, expected: batch?.onHand ?? 0 })),
      }
    }
    const differences = counted
      .filter((line) => line.counted !== line.expected)
      .map(({ batchId, counted: pieces, expected, reason }) => ({
        batchId,
        counted: pieces,
        difference: pieces - expected,
        reason: reason ?? ('unknown' as const),
      }))
    context.append({ kind: 'stock.counted', payload: { batchesCounted: counted.length, differences, by } })
    return { outcome: 'counted', differences: differences.length }
  })
}
