import type { StationClient } from '../../../shared/contract/station-contract.ts'
import type { Loan } from '../../../shared/supplies/loan.ts'

export type FoundByScan = Awaited<ReturnType<StationClient['supplies']['identify']>>

/**
 * What was scanned, and the loans that it is about. Those that are out are asked for after it: a list on the screen may
 * still hold the one that has just been taken back. Before that, `heed` is told what was scanned; of undefined where the
 * station did not say.
 */
export async function findLoansOfScan(
  station: StationClient,
  text: string,
  heed: (found: FoundByScan | undefined) => void,
) {
  const found = await station.supplies.identify({ text }).catch((fault: unknown) => {
    heed(undefined)
    throw fault
  })
  heed(found)
  const isOneOfList = found.kind === 'rider' || found.kind === 'item'
  const out = isOneOfList ? await station.loans.list({ which: 'out' }) : []
  return { found, loans: loansOfScan(found, out) }
}

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
