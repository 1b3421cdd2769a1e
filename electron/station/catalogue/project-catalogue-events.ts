import type { BatchId, ItemId } from '../../../shared/ids/ids.ts'
import type { RecordedEventOf } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'
import { countLevels } from '../stock/count-levels.ts'

/** A new item has its undated batch from the start: what has neither lot nor expiry is counted there. */
export function projectAddedItem(stores: StationStores, event: RecordedEventOf<'item.added'>): void {
  const { itemId, details } = event.payload
  stores.items.add(itemId, details, event.seq)
  stores.batches.add({ batchId: undatedBatchOf(itemId), itemId, lot: null, expiresOn: null }, event.seq)
  countLevels(stores, event.businessDate, itemId)
}

export function projectChangedItem(stores: StationStores, event: RecordedEventOf<'item.changed'>): void {
  const { itemId, details } = event.payload
  stores.items.change(itemId, details)
  countLevels(stores, event.businessDate, itemId)
}

export function projectRetiredItem(stores: StationStores, event: RecordedEventOf<'item.retired'>): void {
  const { itemId, isRetired } = event.payload
  stores.items.retire(itemId, isRetired)
  countLevels(stores, event.businessDate, itemId)
}

export function undatedBatchOf(itemId: ItemId): BatchId {
  return `${itemId}/0` as BatchId
}
