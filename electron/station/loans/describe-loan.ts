import type { Loan } from '../../../shared/supplies/loan.ts'
import type { StationContext } from '../station-context.ts'
import type { StoredLoan } from './loan-store.ts'

/** A loan as an attendant sees it; undefined only for one whose item is gone, which no item ever is. */
export function describeLoan(context: StationContext, loan: StoredLoan): Loan | undefined {
  const item = context.items.get(loan.itemId)
  const { businessDate } = context.localNow()
  return (
    item && {
      ...loan,
      names: item.names,
      picture: item.picture,
      riderName: context.riderVault.nameOf(loan.riderRef) ?? null,
      isOverdue: loan.state === 'out' && loan.dueOn < businessDate,
    }
  )
}
