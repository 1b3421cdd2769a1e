import type { Loan } from '../../../shared/supplies/loan.ts'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { isAttendantsScan } from './is-attendants-scan.ts'
import type { ScannedLoans } from './loan-dialogs.ts'
import { loansOfScan } from './loans-of-scan.ts'

/** Takes every scan while loans are on the screen. Nobody is checked in by it. */
export function useLoanScans(out: readonly Loan[], onScanned: (scanned: ScannedLoans) => void): void {
  const { noteActivity, discountKeys } = useAttendantSession()
  const identifying = useStationCommand((station, text: string) => station.supplies.identify({ text }))
  useScans(async ({ text }) => {
    const found = await identifying.run(text)
    if (isAttendantsScan(found)) noteActivity()
    else discountKeys()
    onScanned(found ? { loans: loansOfScan(found, out), found: found.kind } : { loans: [], found: 'unanswered' })
  })
}
