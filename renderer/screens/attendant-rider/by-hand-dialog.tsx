import { useTranslation } from 'react-i18next'
import type { Rider } from '../../../shared/contract/groups/rider-calls.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { ReasonDialog } from '../attendant-parts/reason-dialog.tsx'
import type { Remark } from './rider-page.tsx'
import { useVerdictWords } from './use-verdict-words.ts'

type ByHandDialogProps = {
  readonly rider: Rider
  readonly onClose: () => void
  readonly onRemark: (remark: Remark) => void
}

/** Checks a rider in who has nothing to scan, with the reason. */
export function ByHandDialog({ rider, onClose, onRemark }: ByHandDialogProps) {
  const { t } = useTranslation('attendant')
  const wordsOf = useVerdictWords()
  const checkingIn = useStationCommand((station, reason: string) =>
    station.checkIns.byHand({ riderRef: rider.riderRef, reason }),
  )
  const confirm = async (reason: string) => {
    const verdict = await checkingIn.run(reason)
    if (!verdict) return
    onRemark({ tone: 'checkInId' in verdict ? 'done' : 'care', text: wordsOf(verdict) })
    onClose()
  }
  return (
    <ReasonDialog
      title={t('byHand.title', { name: isolated(rider.name) })}
      text={t('byHand.text')}
      choices={t('byHand.choices', { returnObjects: true })}
      confirm={t('byHand.confirm')}
      isBusy={checkingIn.isRunning}
      refusal={checkingIn.refusal}
      onClose={onClose}
      onConfirm={confirm}
    />
  )
}
