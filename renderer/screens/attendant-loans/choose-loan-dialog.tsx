import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Dialog } from '../../components/dialog.tsx'
import { LoanLine } from './loan-line.tsx'
import { WaitingScans } from './waiting-scans.tsx'

type ChooseLoanDialogProps = {
  readonly loans: readonly Loan[]
  readonly waiting: number
  readonly onClose: () => void
  readonly onTakeBack: (loan: Loan) => void
}

/** Several are out that the scan may be about: which one came back? */
export function ChooseLoanDialog({ loans, waiting, onClose, onTakeBack }: ChooseLoanDialogProps) {
  const { t } = useTranslation('supplies')
  return (
    <Dialog title={t('loans.which')} width="wide" isOpen onClose={onClose}>
      <ul>
        {loans.map((loan) => (
          <LoanLine key={loan.loanId} loan={loan} onTakeBack={onTakeBack} />
        ))}
      </ul>
      <WaitingScans count={waiting} />
    </Dialog>
  )
}
