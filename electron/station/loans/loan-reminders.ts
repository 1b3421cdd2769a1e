import type { ItemId, RiderRef } from '../../../shared/ids/ids.ts'
import type { LoanReminder } from '../../../shared/supplies/loan.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { StationStores } from '../station-stores.ts'

/** What a rider has out, the first due first: what a verdict reminds of. */
export function loanReminders(
  stores: Pick<StationStores, 'loans' | 'items'>,
  riderRef: RiderRef,
  on: BusinessDate,
): LoanReminder[] {
  return stores.loans.outOf(riderRef).flatMap((loan) => reminderOf(stores, loan, on) ?? [])
}

export function reminderOf(
  { items }: Pick<StationStores, 'items'>,
  { itemId, dueOn }: { readonly itemId: ItemId; readonly dueOn: BusinessDate },
  on: BusinessDate,
): LoanReminder | undefined {
  const item = items.get(itemId)
  return item && { itemId, names: item.names, dueOn, isOverdue: dueOn < on }
}
