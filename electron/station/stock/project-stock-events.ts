import type { IncomingStock, RecordedEvent, RecordedEventOf } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'
import { countPieces, moveStock } from './move-stock.ts'

export function projectReceivedStock(stores: StationStores, event: RecordedEventOf<'stock.received'>): void {
  projectIncoming(stores, event, event.payload, 'received', 'items-received')
}

export function projectStockFromStation(stores: StationStores, event: RecordedEventOf<'stock.transferred-in'>): void {
  projectIncoming(stores, event, event.payload, 'transferred-in', 'items-transferred-in')
}

export function projectStockToStation(stores: StationStores, event: RecordedEventOf<'stock.transferred-out'>): void {
  const { batchId, quantity } = event.payload
  projectOutgoing(stores, event, { batchId, quantity }, 'transferred-out', 'items-transferred-out')
}

export function projectDiscardedStock(stores: StationStores, event: RecordedEventOf<'stock.discarded'>): void {
  const { batchId, quantity } = event.payload
  projectOutgoing(stores, event, { batchId, quantity }, 'discarded', 'items-discarded')
}

export function projectCountedStock(stores: StationStores, event: RecordedEventOf<'stock.counted'>): void {
  const { differences } = event.payload
  moveStock(
    stores,
    event,
    differences.map(({ batchId, difference }) => ({ batchId, kind: 'counted', onHandChange: difference })),
  )
  for (const { batchId, difference } of differences) {
    const batch = stores.batches.get(batchId)
    if (batch) countPieces(stores, event, 'items-counted', batch.itemId, difference)
  }
}

/** A batch of a lot and expiry that were not seen before is made by the first stock of it. */
function projectIncoming(
  stores: StationStores,
  event: RecordedEvent,
  { itemId, batchId, lot, expiresOn, quantity }: IncomingStock,
  kind: 'received' | 'transferred-in',
  measure: 'items-received' | 'items-transferred-in',
): void {
  if (!stores.batches.get(batchId)) {
    stores.batches.add({ batchId, itemId, lot, expiresOn }, event.seq)
    stores.items.countBatch(itemId)
  }
  moveStock(stores, event, [{ batchId, kind, onHandChange: quantity }])
  countPieces(stores, event, measure, itemId, quantity)
}

function projectOutgoing(
  stores: StationStores,
  event: RecordedEvent,
  { batchId, quantity }: Pick<IncomingStock, 'batchId' | 'quantity'>,
  kind: 'transferred-out' | 'discarded',
  measure: 'items-transferred-out' | 'items-discarded',
): void {
  moveStock(stores, event, [{ batchId, kind, onHandChange: -quantity }])
  const batch = stores.batches.get(batchId)
  if (batch) countPieces(stores, event, measure, batch.itemId, quantity)
}
