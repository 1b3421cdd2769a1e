import { useTranslation } from 'react-i18next'
import type { IssueId } from '../../../shared/ids/ids.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ReasonDialog } from '../attendant-parts/reason-dialog.tsx'

export type VoidIssueOutcome = 'voided' | 'already-voided' | 'unknown-issue' | 'loan-ended'

type VoidIssueDialogProps = {
  readonly issueId: IssueId
  /** What was issued and to whom. */
  readonly text: string
  readonly onClose: () => void
  readonly onDone: (outcome: VoidIssueOutcome) => void
}

/** Takes an issue back whole, with the reason. */
export function VoidIssueDialog({ issueId, text, onClose, onDone }: VoidIssueDialogProps) {
  const { t } = useTranslation('supplies')
  const voiding = useStationCommand((station, reason: string) => station.supplies.voidIssue({ issueId, reason }))
  const confirm = async (reason: string) => {
    const answer = await voiding.run(reason)
    if (answer) onDone(answer.outcome)
  }
  return (
    <ReasonDialog
      title={t('voidIssue.title')}
      text={text}
      choices={t('voidIssue.choices', { returnObjects: true })}
      confirm={t('voidIssue.confirm')}
      kind="danger"
      isBusy={voiding.isRunning}
      refusal={voiding.refusal}
      onClose={onClose}
      onConfirm={confirm}
    />
  )
}
