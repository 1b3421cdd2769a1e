import type { CountSheetLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { Batch } from '../../../shared/supplies/movement.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'
import { itemsOnShelf } from '../supplies/items-on-shelf.ts'
import type { StoredBatch } from './batch-store.ts'
import { isExpired } from './is-expired.ts'

/**
 * Every batch that could hold something, item by item in the order of the shelf. What has to have an expiry date is
 * counted by the batches it came in; anything else in the undated one too.
 */
export function countSheet(context: StationContext): CountSheetLine[] {
  const { businessDate } = context.localNow()
  return itemsOnShelf(context).map((item) => ({
    item,
    batches: context.batches
      .ofItem(item.itemId)
      .filter((batch) => batch.onHand > 0 || (isUndated(batch) && !item.hasExpiry))
      .map((batch) => describeBatch(batch, businessDate)),
  }))
}

export function describeBatch(batch: StoredBatch, on: BusinessDate): Batch {
  return { ...batch, isExpired: isExpired(batch, on) }
}

function isUndated({ expiresOn, lot }: StoredBatch): boolean {
  return expiresOn === null && lot === null
}
