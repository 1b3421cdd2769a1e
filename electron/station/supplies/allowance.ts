import type { Allowance } from '../../../shared/contract/groups/supply-calls.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { Item } from '../../../shared/supplies/item.ts'
import { quotaPeriodOf } from '../../../shared/supplies/quota-period.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { StationStores } from '../station-stores.ts'

const UNLIMITED: Allowance = { left: null, renewsOn: null }

/**
 * How much of an item a rider may still have on a date, by its quota and by what of it the rider has out already.
 * A rider without a code has no quota: nobody could say what they had.
 */
export function allowanceOf(
  stores: Pick<StationStores, 'issues' | 'loans'>,
  item: Item,
  riderRef: RiderRef | null,
  on: BusinessDate,
): Allowance {
  if (riderRef === null) return UNLIMITED
  const byQuota = quotaAllowance(stores, item, riderRef, on)
  if (!item.loan) return byQuota
  const out = stores.loans.outOf(riderRef).filter((loan) => loan.itemId === item.itemId).length
  const byLoan = Math.max(0, item.loan.atMostOut - out)
  return byQuota.left !== null && byQuota.left <= byLoan ? byQuota : { left: byLoan, renewsOn: null }
}

function quotaAllowance(
  { issues }: Pick<StationStores, 'issues'>,
  { itemId, quota }: Item,
  riderRef: RiderRef,
  on: BusinessDate,
): Allowance {
  if (!quota) return UNLIMITED
  const { from, renewsOn } = quotaPeriodOf(on, quota.per)
  const used = issues.usedBetween(riderRef, itemId, from, renewsOn)
  return { left: Math.max(0, quota.quantity - used), renewsOn }
}
