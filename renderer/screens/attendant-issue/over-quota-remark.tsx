import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import buttons from '../attendant-parts/page.module.css'
import { ReasonDialog } from '../attendant-parts/reason-dialog.tsx'
import { useAllowanceWords } from './use-allowance-words.ts'
import { type DeskShelf, riderNameOf } from './use-desk-shelf.ts'
import { useHeldDesk } from './use-held-desk.ts'
import type { IssueDesk } from './use-issue-desk.ts'

type OverQuotaRemarkProps = {
  readonly desk: IssueDesk
  readonly shelf: DeskShelf
  readonly lines: Extract<IssueOutcome, { outcome: 'over-quota' }>['lines']
}

/** More than the rider may have: what is left and when it renews, cutting the basket to it, and for a lead issuing all of it. */
export function OverQuotaRemark({ desk, shelf, lines }: OverQuotaRemarkProps) {
  const { t } = useTranslation('supplies')
  const nameIn = useNameIn()
  const allowanceWords = useAllowanceWords()
  const { attendant } = useAttendantSession()
  const [isAsking, setIsAsking] = useState(false)
  useHeldDesk(desk.take, isAsking)
  const isLead = attendant.role === 'lead'
  const override = (reason: string) => {
    setIsAsking(false)
    desk.issue({ riderName: riderNameOf(shelf, desk.draft.riderRef), override: reason })
  }
  return (
    <Banner
      tone="care"
      actions={
        <div className={buttons['buttons']}>
          <Button kind="secondary" onPress={() => desk.take({ kind: 'cut-to', lines })}>
            {t('overQuota.cut')}
          </Button>
          {isLead && (
            <Button kind="secondary" onPress={() => setIsAsking(true)}>
              {t('overQuota.override')}
            </Button>
          )}
        </div>
      }
    >
      <strong>{t('overQuota.title')}</strong>
      {lines.map(({ itemId, allowance }) => {
        const item = shelf.itemsById.get(itemId)
        return (
          item && (
            <p key={itemId}>
              {t('overQuota.line', {
                item: nameIn(item.names),
                allowance: allowanceWords({ ...item, allowance }, { saysWhen: true }),
              })}
            </p>
          )
        )
      })}
      {!isLead && <p>{t('overQuota.askLead')}</p>}
      {isAsking && (
        <ReasonDialog
          title={t('overQuota.title')}
          text={t('overQuota.text')}
          choices={t('overQuota.choices', { returnObjects: true })}
          confirm={t('overQuota.override')}
          isBusy={false}
          refusal={null}
          onClose={() => setIsAsking(false)}
          onConfirm={override}
        />
      )}
    </Banner>
  )
}
