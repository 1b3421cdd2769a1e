import type { Loan } from '../../../shared/supplies/loan.ts'
import { useScans } from '../../scanner/use-scans.ts'
import { newRequestId } from '../../station/new-request-id.ts'
import { refusalCodeOf } from '../../station/refusal-code-of.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { isAttendantsScan } from '../attendant-loans/is-attendants-scan.ts'
import type { FoundByScan } from '../attendant-loans/loans-of-scan.ts'
import type { DraftStep } from './issue-draft.ts'

type DeskScansParts = {
  readonly take: (step: DraftStep) => void
  /** A piece was scanned that is out on loan. */
  readonly onLentPiece: (loan: Loan) => void
}

/** Takes every scan while the desk is on the screen, riders and things in any order. Nobody is checked in by it. */
export function useDeskScans({ take, onLentPiece }: DeskScansParts): void {
  const station = useStationClient()
  const { noteActivity, discountKeys } = useAttendantSession()
  useScans(async ({ text }) => {
    try {
      const found = await station.supplies.identify({ text })
      if (isAttendantsScan(found)) noteActivity()
      else discountKeys()
      if (found.kind === 'piece' && found.loan) onLentPiece(found.loan)
      else take(stepOf(found))
    } catch (fault) {
      discountKeys()
      take({ kind: 'remark', remark: { outcome: 'call-refused', code: refusalCodeOf(fault) } })
    }
  })
}

function stepOf(found: FoundByScan): DraftStep {
  switch (found.kind) {
    case 'rider':
      return { kind: 'scan-rider', riderRef: found.riderRef, nextRequestId: newRequestId() }
    case 'item':
      return { kind: 'add-item', itemId: found.itemId }
    case 'piece':
      return { kind: 'add-piece', itemId: found.itemId, tag: found.tag }
    case 'refused':
      return { kind: 'remark', remark: { outcome: 'refused-code', reason: found.reason } }
    case 'unknown-barcode':
      return { kind: 'remark', remark: { outcome: 'unknown-barcode' } }
  }
}
