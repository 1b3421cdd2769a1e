import { HandHelping, PackageOpen, QrCode, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rider, RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import { Button } from '../../components/button.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { useIssueDesk } from '../attendant-issue/use-issue-desk.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import styles from '../attendant-parts/page.module.css'
import { ByHandDialog } from './by-hand-dialog.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import type { Remark } from './rider-page.tsx'

type RiderActionsProps = {
  readonly rider: Rider
  readonly onRemark: (remark: Remark) => void
  readonly onIssued: (code: RiderCode) => void
}

/** What can be done for a rider: a check-in by hand, a new code, and by a lead, forgetting them. */
export function RiderActions({ rider, onRemark, onIssued }: RiderActionsProps) {
  const { t } = useTranslation('attendant')
  const { attendant, open } = useAttendantSession()
  const { turnTo } = useIssueDesk()
  const [asked, setAsked] = useState<'by-hand' | 'forget' | null>(null)
  const issuing = useStationCommand((station) => station.riders.issueCode({ riderRef: rider.riderRef }))
  const close = () => setAsked(null)
  const issue = async () => {
    const answer = await issuing.run()
    if (answer?.outcome === 'unknown-rider') onRemark({ tone: 'care', text: t('rider.unknown-rider') })
    if (answer?.outcome !== 'issued') return
    onRemark({ tone: 'done', text: t('rider.issued-code') })
    onIssued(answer.code)
  }
  const issueSupplies = () => {
    turnTo(rider.riderRef)
    open({ name: 'issue' })
  }
  return (
    <>
      <div className={styles['buttons']}>
        <Button icon={<HandHelping aria-hidden />} onPress={() => setAsked('by-hand')}>
          {t('rider.checkIn')}
        </Button>
        <Button kind="secondary" icon={<PackageOpen aria-hidden />} onPress={issueSupplies}>
          {t('rider.issueSupplies')}
        </Button>
        <Button kind="secondary" icon={<QrCode aria-hidden />} isBusy={issuing.isRunning} onPress={issue}>
          {t('rider.issueCode')}
        </Button>
        {attendant.role === 'lead' && (
          <Button kind="danger" icon={<UserRoundX aria-hidden />} onPress={() => setAsked('forget')}>
            {t('rider.forget')}
          </Button>
        )}
      </div>
      <CallFault code={issuing.refusal} />
      {asked === 'by-hand' && <ByHandDialog rider={rider} onClose={close} onRemark={onRemark} />}
      {asked === 'forget' && <ForgetDialog rider={rider} onClose={close} />}
    </>
  )
}
