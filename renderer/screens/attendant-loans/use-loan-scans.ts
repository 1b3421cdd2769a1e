import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { isAttendantsScan } from './is-attendants-scan.ts'
import type { ScannedLoans } from './loan-dialogs.ts'
import { findLoansOfScan } from './loans-of-scan.ts'

/** Takes every scan while loans are on the screen. Nobody is checked in by it. */
export function useLoanScans(onScanned: (scanned: ScannedLoans) => void): void {
  const { noteActivity, discountKeys } = useAttendantSession()
  const finding = useStationCommand(findLoansOfScan)
  useScans(async ({ text }) => {
    const scanned = await finding.run(text)
    if (isAttendantsScan(scanned?.found)) noteActivity()
    else discountKeys()
    onScanned({ loans: scanned?.loans ?? [], found: scanned?.found.kind ?? 'unanswered' })
  })
}
