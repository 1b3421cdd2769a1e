import type { AttendantId, BatchId } from '../../../shared/ids/ids.ts'
import type { DiscardReason } from '../../../shared/supplies/movement.ts'
import type { StationEvent } from '../events/station-event.ts'
import type { StationContext } from '../station-context.ts'

type Leaving = { readonly batchId: BatchId; readonly quantity: number; readonly by: AttendantId }

type NotSent = { readonly outcome: 'not-enough'; readonly onHand: number } | { readonly outcome: 'unknown-batch' }

type Sent<O extends string> = { readonly outcome: O; readonly onHand: number } | NotSent

/** Expired or broken pieces leave the stock. */
export function discardStock(
  context: StationContext,
  leaving: Leaving,
  reason: DiscardReason,
  note: string | null,
): Sent<'discarded'> {
  return sendAway(context, leaving, 'discarded', { kind: 'stock.discarded', payload: { ...leaving, reason, note } })
}

/** Pieces go to another station. */
export function transferOut(context: StationContext, leaving: Leaving, station: string): Sent<'transferred'> {
  return sendAway(context, leaving, 'transferred', { kind: 'stock.transferred-out', payload: { ...leaving, station } })
}

function sendAway<O extends string>(
  context: StationContext,
  { batchId, quantity }: Leaving,
  outcome: O,
  event: StationEvent,
): Sent<O> {
  return context.inTransaction(() => {
    const batch = context.batches.get(batchId)
    if (!batch) return { outcome: 'unknown-batch' }
    if (batch.onHand < quantity) return { outcome: 'not-enough', onHand: batch.onHand }
    context.append(event)
    return { outcome, onHand: batch.onHand - quantity }
  })
}
