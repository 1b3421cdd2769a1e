import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import type { Kit } from '../../../shared/supplies/item.ts'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { describeLoan } from '../loans/describe-loan.ts'
import type { StationContext } from '../station-context.ts'
import { allowanceOf } from './allowance.ts'
import { itemsOnShelf } from './items-on-shelf.ts'

/** What an attendant issues from: items and kits, and how it stands with the rider, if there is one. */
export function showDesk(
  context: StationContext,
  riderRef: RiderRef | null,
): { items: DeskItem[]; kits: Kit[]; loans: Loan[] } {
  const { businessDate } = context.localNow()
  return {
    items: itemsOnShelf(context).map((item) => ({
      ...item,
      allowance: allowanceOf(context, item, riderRef, businessDate),
    })),
    kits: context.kits.all().filter((kit) => !kit.isRetired),
    loans: riderRef === null ? [] : context.loans.outOf(riderRef).flatMap((loan) => describeLoan(context, loan) ?? []),
  }
}
