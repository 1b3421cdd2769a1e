import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { Loan } from '../../../shared/supplies/loan.ts'

export type FoundByScan = Awaited<ReturnType<StationClient['supplies']['identify']>>

/** Which of the loans that are out a scan is about: a rider's, those of an item, or the one of a piece. */
export function loansOfScan(found: FoundByScan, out: readonly Loan[]): readonly Loan[] {
  switch (found.kind) {
    case 'rider':
      return out.filter(({ riderRef }) => riderRef === found.riderRef)
    case 'item':
      return out.filter(({ itemId }) => itemId === found.itemId)
    case 'piece':
      return found.loan ? [found.loan] : []
    default:
      return []
  }
}
