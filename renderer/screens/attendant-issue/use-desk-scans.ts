import type { Loan } from '../../../shared/supplies/loan.ts'
import { useScans } from '../../scanner/use-scans.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import type { DraftStep } from './issue-draft.ts'

type DeskScansParts = {
  readonly take: (step: DraftStep) => void
  /** A piece was scanned that is out on loan. */
  readonly onLentPiece: (loan: Loan) => void
}

/** Takes every scan while the desk is on the screen, riders and things in any order. Nobody is checked in by it. */
export function useDeskScans({ take, onLentPiece }: DeskScansParts): void {
  const identifying = useStationCommand((station, text: string) => station.supplies.identify({ text }))
  useScans(async ({ text }) => {
    const found = await identifying.run(text)
    switch (found?.kind) {
      case 'rider':
        return take({ kind: 'set-rider', riderRef: found.riderRef })
      case 'item':
        return take({ kind: 'add-item', itemId: found.itemId })
      case 'piece':
        return found.loan ? onLentPiece(found.loan) : take({ kind: 'add-piece', itemId: found.itemId, tag: found.tag })
      case 'refused':
        return take({ kind: 'remark', remark: { outcome: 'refused-code', reason: found.reason } })
      case 'unknown-barcode':
        return take({ kind: 'remark', remark: { outcome: 'unknown-barcode' } })
      case undefined:
        return take({ kind: 'remark', remark: { outcome: 'call-refused', code: 'unavailable' } })
    }
  })
}
