import type { StockAlert } from '../../../shared/contract/groups/stock-calls.ts'
import { addDays } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'
import { itemsOnShelf } from '../supplies/items-on-shelf.ts'
import type { StoredBatch } from './batch-store.ts'
import { isExpired } from './is-expired.ts'

/** What an attendant should see to: what is expired, what is short, what expires soon, what is not back. */
export function stockAlerts(context: StationContext): StockAlert[] {
  const { businessDate } = context.localNow()
  const soon = addDays(businessDate, context.settings().expiryNoticeDays)
  const shelf = itemsOnShelf(context)
  const dated = shelf.flatMap(({ itemId }) => context.batches.onHand(itemId)).filter(({ expiresOn }) => expiresOn)
  const expired = dated.filter((batch) => isExpired(batch, businessDate))
  const expiring = dated.filter((batch) => isExpired(batch, soon) && !isExpired(batch, businessDate))
  const loans = context.loans.countDueBefore(businessDate)
  return [
    ...expired.map((batch) => batchAlert('expired', batch)),
    ...shelf
      .filter(({ available, minimum }) => available < minimum)
      .map(({ itemId, available, minimum }) => ({ kind: 'below-minimum' as const, itemId, available, minimum })),
    ...expiring.map((batch) => batchAlert('expires-soon', batch)),
    ...(loans > 0 ? [{ kind: 'overdue-loans' as const, loans }] : []),
  ]
}

function batchAlert(kind: 'expired' | 'expires-soon', { itemId, batchId, expiresOn, onHand }: StoredBatch): StockAlert {
  if (expiresOn === null) throw new Error(`Batch ${batchId} does not expire.`)
  return { kind, itemId, batchId, expiresOn, onHand }
}
