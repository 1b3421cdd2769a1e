import { ArrowRight, PackageCheck, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import type { DraftStep, MadeIssue } from './issue-draft.ts'
import styles from './made-issue-view.module.css'
import type { DeskShelf } from './use-desk-shelf.ts'
import { useHeldDesk } from './use-held-desk.ts'
import { VoidIssueDialog } from './void-issue-dialog.tsx'

type MadeIssueViewProps = {
  readonly made: MadeIssue
  readonly shelf: DeskShelf
  readonly take: (step: DraftStep) => void
}

/** What was issued just now and to whom, and the way to take it back. It makes room for the next by itself. */
export function MadeIssueView({ made, shelf, take }: MadeIssueViewProps) {
  const { t } = useTranslation('supplies')
  const { businessDay, number } = useFormats()
  const nameIn = useNameIn()
  const [isVoiding, setIsVoiding] = useState(false)
  useHeldDesk(take, isVoiding)
  const { voided } = made
  const to = made.riderRef === null ? t('made.anonymous') : (made.riderName ?? t('rider.unnamed'))
  const what = made.basket
    .map(({ itemId, quantity }) => {
      const item = shelf.itemsById.get(itemId)
      return t('issued.line', { item: item ? nameIn(item.names) : itemId, n: number(quantity) })
    })
    .join(t('issued.and'))
  if (voided) return <Banner tone={voided === 'voided' ? 'done' : 'care'}>{t(`voidIssue.${voided}`)}</Banner>
  return (
    <div className={styles['made']} role="status">
      <PackageCheck aria-hidden />
      <div>
        <h2>{t('made.title')}</h2>
        <p>
          {what} <ArrowRight aria-hidden className={styles['arrow']} /> <bdi>{to}</bdi>
        </p>
        {made.loans.map((loan) => (
          <p key={loan.itemId}>{t('made.dueOn', { item: nameIn(loan.names), date: businessDay(loan.dueOn) })}</p>
        ))}
      </div>
      <Button
        kind="secondary"
        icon={<Undo2 aria-hidden className={styles['undo']} />}
        onPress={() => setIsVoiding(true)}
      >
        {t('made.undo')}
      </Button>
      {isVoiding && (
        <VoidIssueDialog
          issueId={made.issueId}
          text={t('voidIssue.text', { what, to: isolated(to) })}
          onClose={() => setIsVoiding(false)}
          onDone={(outcome) => {
            setIsVoiding(false)
            take({ kind: 'voided', issueId: made.issueId, outcome })
          }}
        />
      )}
    </div>
  )
}
