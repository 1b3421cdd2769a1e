import { useTranslation } from 'react-i18next'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ReasonDialog } from '../attendant-parts/reason-dialog.tsx'
import type { Visit } from './latest-check-ins.tsx'

export type VoidOutcome = 'voided' | 'already-voided' | 'unknown-check-in'

type VoidDialogProps = {
  readonly visit: Visit
  readonly onClose: () => void
  readonly onDone: (outcome: VoidOutcome) => void
}

/** Takes a check-in back, with the reason. */
export function VoidDialog({ visit, onClose, onDone }: VoidDialogProps) {
  const { t } = useTranslation('attendant')
  const { time } = useFormats()
  const voiding = useStationCommand((station, reason: string) =>
    station.checkIns.void({ checkInId: visit.checkInId, reason }),
  )
  const confirm = async (reason: string) => {
    const answer = await voiding.run(reason)
    if (answer) onDone(answer.outcome)
  }
  return (
    <ReasonDialog
      title={t('void.title')}
      text={t('void.text', { name: isolated(visit.maskedName ?? t('home.unnamed')), time: time(visit.at) })}
      choices={t('void.choices', { returnObjects: true })}
      confirm={t('void.confirm')}
      kind="danger"
      isBusy={voiding.isRunning}
      refusal={voiding.refusal}
      onClose={onClose}
      onConfirm={confirm}
    />
  )
}
