import type { Loan } from '../../../shared/supplies/loan.ts'
import { ChooseLoanDialog } from './choose-loan-dialog.tsx'
import type { LoanDialog } from './loan-dialogs.ts'
import { LostDialog, type LostOutcome } from './lost-dialog.tsx'
import { TakeBackDialog, type TakeBackOutcome } from './take-back-dialog.tsx'

type LoanDialogViewProps = {
  readonly dialog: LoanDialog
  /** How many scans come after it. */
  readonly waiting: number
  readonly onChoose: (loan: Loan) => void
  readonly onClose: () => void
  readonly onTakenBack: (loan: Loan, outcome: TakeBackOutcome) => void
  readonly onLost: (outcome: LostOutcome) => void
}

export function LoanDialogView({ dialog, waiting, onChoose, onClose, onTakenBack, onLost }: LoanDialogViewProps) {
  switch (dialog.kind) {
    case 'choose':
      return <ChooseLoanDialog loans={dialog.loans} waiting={waiting} onClose={onClose} onTakeBack={onChoose} />
    case 'take-back':
      return (
        <TakeBackDialog
          key={dialog.loan.loanId}
          loan={dialog.loan}
          waiting={waiting}
          onClose={onClose}
          onDone={(outcome) => onTakenBack(dialog.loan, outcome)}
        />
      )
    case 'lost':
      return <LostDialog loan={dialog.loan} waiting={waiting} onClose={onClose} onDone={onLost} />
  }
}
