import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'
import type { Remark } from '../attendant-rider/rider-page.tsx'

type RetireDialogProps = {
  readonly attendant: Attendant
  readonly onClose: () => void
  readonly onDone: (remark: Remark) => void
}

/** Retires an attendant; the last lead stays. */
export function RetireDialog({ attendant, onClose, onDone }: RetireDialogProps) {
  const { t } = useTranslation('attendant')
  const { attendantId } = attendant
  const name = isolated(attendant.name)
  const retiring = useStationCommand((station) => station.attendants.retire({ attendantId }))
  const retire = async () => {
    const answer = await retiring.run()
    if (!answer) return
    onDone({ tone: answer.outcome === 'retired' ? 'done' : 'care', text: t(`roster.${answer.outcome}`, { name }) })
  }
  return (
    <ConfirmDialog
      title={t('roster.retireTitle', { name })}
      text={t('roster.retireText', { name })}
      confirm={t('roster.retireConfirm')}
      isBusy={retiring.isRunning}
      refusal={retiring.refusal}
      onClose={onClose}
      onConfirm={retire}
    />
  )
}
