import { useRef, useState } from 'react'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { isAttendantsScan } from './is-attendants-scan.ts'
import type { ScannedLoans } from './loan-dialogs.ts'
import { type FoundByScan, findLoansOfScan } from './loans-of-scan.ts'
import { takeInTurn } from './take-in-turn.ts'

/**
 * Takes every scan while loans are on the screen, one after the other: a rider takes longer to find than a piece.
 * Nobody is checked in by it.
 */
export function useLoanScans(onScanned: (scanned: ScannedLoans) => void): void {
  const { noteActivity, discountKeys } = useAttendantSession()
  const finding = useStationCommand(findLoansOfScan)
  const latest = useRef(onScanned)
  latest.current = onScanned
  const [takeNext] = useState(() => takeInTurn<ScannedLoans>((scanned) => latest.current(scanned)))
  const heed = (found: FoundByScan | undefined) => (isAttendantsScan(found) ? noteActivity() : discountKeys())
  const find = async (text: string): Promise<ScannedLoans> => {
    const scanned = await finding.run(text, heed)
    return { loans: scanned?.loans ?? [], found: scanned?.found.kind ?? 'unanswered' }
  }
  useScans(({ text }) => takeNext(find(text)))
}
