import { useTranslation } from 'react-i18next'
import type { RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { groupCardNumber } from '../../../shared/rider-code/card-number.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ReasonDialog } from '../attendant-parts/reason-dialog.tsx'
import type { Remark } from './rider-page.tsx'

type RevokeDialogProps = {
  readonly code: RiderCode
  readonly onClose: () => void
  readonly onRemark: (remark: Remark) => void
}

/** Takes a code back, with the reason. */
export function RevokeDialog({ code, onClose, onRemark }: RevokeDialogProps) {
  const { t } = useTranslation('attendant')
  const revoking = useStationCommand((station, reason: string) =>
    station.riders.revokeCode({ codeId: code.codeId, reason }),
  )
  const confirm = async (reason: string) => {
    const answer = await revoking.run(reason)
    if (!answer) return
    onRemark({ tone: answer.outcome === 'revoked' ? 'done' : 'care', text: t(`revoke.${answer.outcome}`) })
    onClose()
  }
  return (
    <ReasonDialog
      title={t('revoke.title')}
      text={t('revoke.text', { card: isolated(groupCardNumber(code.cardNumber)) })}
      choices={t('revoke.choices', { returnObjects: true })}
      confirm={t('revoke.confirm')}
      kind="danger"
      isBusy={revoking.isRunning}
      refusal={revoking.refusal}
      onClose={onClose}
      onConfirm={confirm}
    />
  )
}
