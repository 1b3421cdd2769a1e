import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'
import { WaitingScans } from './waiting-scans.tsx'

export type LostOutcome = 'lost' | 'already-ended' | 'unknown-loan'

type LostDialogProps = {
  readonly loan: Loan
  readonly waiting: number
  readonly onClose: () => void
  readonly onDone: (outcome: LostOutcome) => void
}

/** Gives a lent piece up. Should it turn up again, it can still be taken back. */
export function LostDialog({ loan, waiting, onClose, onDone }: LostDialogProps) {
  const { t } = useTranslation('supplies')
  const nameIn = useNameIn()
  const declaring = useStationCommand((station) => station.loans.declareLost({ loanId: loan.loanId }))
  const declare = async () => {
    const answer = await declaring.run()
    if (answer) onDone(answer.outcome)
  }
  return (
    <ConfirmDialog
      title={t('lost.title', { item: nameIn(loan.names) })}
      text={t('lost.text', { name: isolated(loan.riderName ?? t('rider.unnamed')) })}
      confirm={t('lost.confirm')}
      isBusy={declaring.isRunning}
      refusal={declaring.refusal}
      onClose={onClose}
      onConfirm={declare}
    >
      <WaitingScans count={waiting} />
    </ConfirmDialog>
  )
}
