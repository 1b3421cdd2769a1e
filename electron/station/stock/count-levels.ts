import type { ItemId } from '../../../shared/ids/ids.ts'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'
import type { StationStores } from '../station-stores.ts'
import { isExpired } from './is-expired.ts'

/** Writes how an item stands into the counts of a date: what is there, what is out, and what wants attention. */
export function countLevels(stores: StationStores, businessDate: BusinessDate, itemId: ItemId): void {
  const { items, batches, dailyCounts } = stores
  const item = items.get(itemId)
  if (!item) return
  const onHand = batches.onHand(itemId)
  const available = onHand.reduce((sum, batch) => sum + (isExpired(batch, businessDate) ? 0 : batch.onHand), 0)

  dailyCounts.set(businessDate, 'items-on-hand', `item:${itemId}`, item.onHand)
  if (item.loan) dailyCounts.set(businessDate, 'items-on-loan', `item:${itemId}`, item.onLoan)
  setAndSum(stores, businessDate, 'items-below-minimum', itemId, !item.isRetired && available < item.minimum ? 1 : 0)
  const soon = addDays(businessDate, stores.settingStore.expiryNoticeDays())
  const expiring = onHand.reduce((sum, batch) => sum + (isExpired(batch, soon) ? batch.onHand : 0), 0)
  // Also where it no longer counts: what was counted before does not stand.
  setAndSum(stores, businessDate, 'items-expiring', itemId, item.hasExpiry ? expiring : 0)
}

/** A level of one item, and the sum over all; written only where it changes, since it seldom does. */
function setAndSum(
  { dailyCounts }: StationStores,
  businessDate: BusinessDate,
  measure: 'items-below-minimum' | 'items-expiring',
  itemId: ItemId,
  value: number,
): void {
  const before = dailyCounts.value(businessDate, measure, `item:${itemId}`) ?? 0
  if (before === value) return
  dailyCounts.set(businessDate, measure, `item:${itemId}`, value)
  dailyCounts.add(businessDate, measure, 'all', value - before)
}
