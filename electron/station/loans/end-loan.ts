import type { AttendantId, LoanId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

type Ended<O extends string> = { readonly outcome: O | 'already-ended' | 'unknown-loan' }

/** A lent piece comes back, also one that was given up as lost. A broken one is discarded at once. */
export function takeBackLoan(
  context: StationContext,
  loanId: LoanId,
  condition: 'good' | 'broken',
  by: AttendantId,
): Ended<'returned'> {
  return context.inTransaction(() => {
    const loan = context.loans.get(loanId)
    if (!loan) return { outcome: 'unknown-loan' }
    if (loan.state !== 'out' && loan.state !== 'lost') return { outcome: 'already-ended' }
    context.append({ kind: 'loan.returned', payload: { loanId, by } })
    if (condition === 'broken') {
      const { batchId } = loan
      context.append({ kind: 'stock.discarded', payload: { batchId, quantity: 1, reason: 'broken', note: null, by } })
    }
    return { outcome: 'returned' }
  })
}

/** Gives a lent piece up: it is no longer out, and no longer ours. */
export function declareLoanLost(context: StationContext, loanId: LoanId, by: AttendantId | 'time'): Ended<'lost'> {
  return context.inTransaction(() => {
    const loan = context.loans.get(loanId)
    if (!loan) return { outcome: 'unknown-loan' }
    if (loan.state !== 'out') return { outcome: 'already-ended' }
    context.append({ kind: 'loan.lost', payload: { loanId, by } })
    return { outcome: 'lost' }
  })
}
