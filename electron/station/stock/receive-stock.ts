import type { AttendantId, BatchId, ItemId } from '../../../shared/ids/ids.ts'
import type { StockSource } from '../../../shared/supplies/movement.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { undatedBatchOf } from '../catalogue/project-catalogue-events.ts'
import type { IncomingStock, StationEvent } from '../events/station-event.ts'
import type { StationContext } from '../station-context.ts'

export type Arrival = {
  readonly itemId: ItemId
  readonly quantity: number
  readonly lot: string | null
  /** The last good day, or null for what does not expire. */
  readonly expiresOn: BusinessDate | null
}

export type ArrivalRefused = { readonly outcome: 'unknown-item' | 'needs-expiry' | 'already-expired' }

/** Stock comes from a supplier, a donor or the street office. The same lot and expiry again join their batch. */
export function receiveStock(
  context: StationContext,
  arrival: Arrival,
  source: StockSource,
  by: AttendantId,
): { readonly outcome: 'received'; readonly batchId: BatchId; readonly onHand: number } | ArrivalRefused {
  return context.inTransaction(() => {
    const arrived = takeIn(context, arrival, (stock) => ({ kind: 'stock.received', payload: { ...stock, source, by } }))
    return arrived.outcome === 'arrived' ? { ...arrived, outcome: 'received' } : arrived
  })
}

/** Stock comes from another station. */
export function transferIn(
  context: StationContext,
  arrival: Arrival,
  station: string,
  by: AttendantId,
): { readonly outcome: 'transferred'; readonly onHand: number } | ArrivalRefused {
  return context.inTransaction(() => {
    const arrived = takeIn(context, arrival, (stock) => ({
      kind: 'stock.transferred-in',
      payload: { ...stock, station, by },
    }))
    return arrived.outcome === 'arrived' ? { outcome: 'transferred', onHand: arrived.onHand } : arrived
  })
}

function takeIn(context: StationContext, arrival: Arrival, eventOf: (stock: IncomingStock) => StationEvent) {
  const item = context.items.get(arrival.itemId)
  if (!item) return { outcome: 'unknown-item' } as const
  if (item.hasExpiry && arrival.expiresOn === null) return { outcome: 'needs-expiry' } as const
  if (arrival.expiresOn !== null && arrival.expiresOn < context.localNow().businessDate) {
    return { outcome: 'already-expired' } as const
  }
  const batchId = batchFor(context, arrival)
  context.append(eventOf({ ...arrival, batchId }))
  return { outcome: 'arrived', batchId, onHand: context.items.get(arrival.itemId)?.onHand ?? 0 } as const
}

function batchFor(context: StationContext, { itemId, lot, expiresOn }: Arrival): BatchId {
  if (lot === null && expiresOn === null) return undatedBatchOf(itemId)
  const known = context.batches.like(itemId, lot, expiresOn)
  return known ?? (`${itemId}/${context.items.batchesMade(itemId)}` as BatchId)
}
