import { useState } from 'react'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { type FoundByScan, loansOfScan } from './loans-of-scan.ts'

/** What a scan found that is to be taken back: one loan, several to choose from, or none, and then what was scanned. */
export type ScannedLoans = { readonly loans: readonly Loan[]; readonly kind: FoundByScan['kind'] | 'unanswered' }

/** Takes every scan while loans are on the screen. Nobody is checked in by it. */
export function useLoanScans(out: readonly Loan[]) {
  const [scanned, setScanned] = useState<ScannedLoans | null>(null)
  const { noteActivity, discountKeys } = useAttendantSession()
  const identifying = useStationCommand((station, text: string) => station.supplies.identify({ text }))
  useScans(async ({ text }) => {
    const found = await identifying.run(text)
    // A rider who scans where nobody stands must not keep the attendants' side open.
    if (found?.kind === 'rider' || found?.kind === 'refused') discountKeys()
    else noteActivity()
    setScanned(found ? { loans: loansOfScan(found, out), kind: found.kind } : { loans: [], kind: 'unanswered' })
  })
  return { scanned, forget: () => setScanned(null) }
}
