import { useTranslation } from 'react-i18next'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'

type UnpairDialogProps = {
  readonly officeName: string
  readonly onClose: () => void
  readonly onUnpaired: () => void
}

/** Asks once more before the office hears nothing any longer. */
export function UnpairDialog({ officeName, onClose, onUnpaired }: UnpairDialogProps) {
  const { t } = useTranslation('attendant')
  const unpairing = useStationCommand((station) => station.sync.unpair())
  const unpair = async () => {
    if (await unpairing.run()) onUnpaired()
  }
  return (
    <ConfirmDialog
      title={t('office.unpair.title', { office: isolated(officeName) })}
      text={t('office.unpair.text')}
      confirm={t('office.unpair.confirm')}
      isBusy={unpairing.isRunning}
      refusal={unpairing.refusal}
      onClose={onClose}
      onConfirm={unpair}
    />
  )
}
