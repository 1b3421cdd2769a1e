import { useTranslation } from 'react-i18next'
import type { Rider } from '../../../shared/contract/groups/rider-calls.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { useIssueDesk } from '../attendant-issue/use-issue-desk.ts'
import { ConfirmDialog } from '../attendant-parts/confirm-dialog.tsx'

/** Deletes who a rider is. Only a lead may, and it cannot be undone. */
export function ForgetDialog({ rider, onClose }: { readonly rider: Rider; readonly onClose: () => void }) {
  const { t } = useTranslation('attendant')
  const { open } = useAttendantSession()
  const { forget } = useIssueDesk()
  const forgetting = useStationCommand((station) => station.riders.forget({ riderRef: rider.riderRef }))
  const confirm = async () => {
    const answer = await forgetting.run()
    if (!answer) return
    forget(rider.riderRef)
    open({ name: 'riders', forgetting: answer.outcome })
  }
  return (
    <ConfirmDialog
      title={t('forget.title', { name: isolated(rider.name) })}
      text={t('forget.text')}
      confirm={t('forget.confirm')}
      isBusy={forgetting.isRunning}
      refusal={forgetting.refusal}
      onClose={onClose}
      onConfirm={confirm}
    />
  )
}
