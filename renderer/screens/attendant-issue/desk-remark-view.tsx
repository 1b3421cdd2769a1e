import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import { CountFirstDialog } from './count-first-dialog.tsx'
import { OverQuotaRemark } from './over-quota-remark.tsx'
import { PutBackRemark } from './put-back-remark.tsx'
import type { DeskShelf } from './use-desk-shelf.ts'
import type { IssueDesk } from './use-issue-desk.ts'

type DeskRemarkViewProps = {
  readonly desk: IssueDesk
  readonly shelf: DeskShelf
  readonly onChooseRider: () => void
}

/** What stands in the way, kindly and with the way on; beside the button that was touched. */
export function DeskRemarkView({ desk, shelf, onChooseRider }: DeskRemarkViewProps) {
  const { t } = useTranslation(['supplies', 'attendant'])
  const { remark, attempt } = desk.draft
  if (attempt === 'unanswered') return <Banner tone="alarm">{t('remark.unanswered')}</Banner>
  if (remark === null) return null
  switch (remark.outcome) {
    case 'over-quota':
      return <OverQuotaRemark desk={desk} shelf={shelf} lines={remark.lines} />
    case 'count-first':
      return <CountFirstDialog desk={desk} shelf={shelf} lines={remark.lines} />
    case 'loan-needs-rider':
      return (
        <Banner
          tone="care"
          actions={
            <Button kind="secondary" onPress={onChooseRider}>
              {t('rider.find')}
            </Button>
          }
        >
          {t('remark.loan-needs-rider')}
        </Banner>
      )
    case 'piece-not-here':
      return <Banner tone="care">{t('remark.piece-not-here', { tag: remark.tag })}</Banner>
    case 'put-back':
      return <PutBackRemark riderRef={remark.riderRef} pieces={remark.pieces} />
    case 'refused-code':
      return <Banner tone="care">{t('remark.refused-code', { reason: t(`attendant:reason.${remark.reason}`) })}</Banner>
    case 'call-refused':
      return <CallFault code={remark.code} />
    default:
      return <Banner tone="care">{t(`remark.${remark.outcome}`)}</Banner>
  }
}
