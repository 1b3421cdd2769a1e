import type { StockAlert } from '../../../shared/contract/groups/stock-calls.ts'
import type { BatchId, ItemId } from '../../../shared/ids/ids.ts'

/** What an item needs an attendant for. */
export type StockNeed = Exclude<StockAlert['kind'], 'overdue-loans'>

/** What each item needs, each need once, the gravest first. Items that need nothing are left out. */
export function needsByItem(alerts: readonly StockAlert[]): ReadonlyMap<ItemId, readonly StockNeed[]> {
  const found = new Map<ItemId, Set<StockNeed>>()
  for (const alert of alerts) {
    if (alert.kind === 'overdue-loans') continue
    found.set(alert.itemId, (found.get(alert.itemId) ?? new Set()).add(alert.kind))
  }
  return new Map([...found].map(([itemId, needs]) => [itemId, GRAVEST_FIRST.filter((need) => needs.has(need))]))
}

/** The batches that are good now and will not be for long. */
export function batchesExpiringSoon(alerts: readonly StockAlert[]): ReadonlySet<BatchId> {
  return new Set(alerts.flatMap((alert) => (alert.kind === 'expires-soon' ? [alert.batchId] : [])))
}

const GRAVEST_FIRST: readonly StockNeed[] = ['expired', 'below-minimum', 'expires-soon']
