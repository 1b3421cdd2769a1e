import type { RecordedEventOf } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'
import { countPieces, moveStock } from '../stock/move-stock.ts'

/** A piece comes back to the batch it was lent from, from wherever it was thought to be. */
export function projectReturnedLoan(stores: StationStores, event: RecordedEventOf<'loan.returned'>): void {
  const loan = stores.loans.get(event.payload.loanId)
  if (!loan) return
  const onLoanChange = loan.state === 'out' ? -1 : 0
  stores.loans.end(loan.loanId, 'returned', event.seq)
  moveStock(stores, event, [{ batchId: loan.batchId, kind: 'returned', onHandChange: 1, onLoanChange }])
  countPieces(stores, event, 'items-returned', loan.itemId, 1)
}

export function projectLostLoan(stores: StationStores, event: RecordedEventOf<'loan.lost'>): void {
  const loan = stores.loans.get(event.payload.loanId)
  if (!loan) return
  stores.loans.end(loan.loanId, 'lost', event.seq)
  moveStock(stores, event, [{ batchId: loan.batchId, kind: 'lost', onHandChange: 0, onLoanChange: -1 }])
  countPieces(stores, event, 'items-lost', loan.itemId, 1)
}
