import { PackageCheck, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { piecesIn } from './basket.ts'
import { BasketLines } from './basket-lines.tsx'
import styles from './basket-panel.module.css'
import { DeskRemarkView } from './desk-remark-view.tsx'
import { MadeIssueView } from './made-issue-view.tsx'
import { type DeskShelf, riderNameOf } from './use-desk-shelf.ts'
import type { IssueDesk } from './use-issue-desk.ts'

type BasketPanelProps = {
  readonly desk: IssueDesk
  readonly shelf: DeskShelf
  readonly onChooseRider: () => void
}

/** What is to be issued, what stands in its way, and the button that does it. */
export function BasketPanel({ desk, shelf, onChooseRider }: BasketPanelProps) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  const { basket, made, attempt, later } = desk.draft
  const pieces = piecesIn(basket)
  return (
    <section className={styles['panel']} aria-label={t('basket.label')}>
      {made && <MadeIssueView key={made.issueId} made={made} shelf={shelf} take={desk.take} />}
      {(made === null || pieces > 0) && (
        <>
          <h2 className={styles['title']}>
            {pieces === 0 ? t('basket.label') : t('basket.pieces', { n: number(pieces) })}
          </h2>
          {pieces === 0 ? (
            <p className={styles['empty']}>{t('basket.empty')}</p>
          ) : (
            <BasketLines draft={desk.draft} shelf={shelf} take={desk.take} />
          )}
        </>
      )}
      <footer className={styles['footer']}>
        <ScannedLater count={later.length} />
        <DeskRemarkView desk={desk} shelf={shelf} onChooseRider={onChooseRider} />
        <div className={styles['buttons']}>
          {(pieces > 0 || later.length > 0) && (
            <Button
              kind="secondary"
              icon={<Trash2 aria-hidden />}
              isDisabled={attempt === 'asking'}
              onPress={desk.clear}
            >
              {attempt === 'unanswered' ? t('basket.giveUp') : t('basket.clear')}
            </Button>
          )}
          <ConfirmIssue desk={desk} shelf={shelf} />
        </div>
      </footer>
    </section>
  )
}

/** Scans that came while the station had the issue are not let go. */
function ScannedLater({ count }: { readonly count: number }) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  return count > 0 && <Banner tone="plain">{t('basket.later', { n: number(count) })}</Banner>
}

/** Says who gets it, so that nobody has to look elsewhere before touching it. */
function ConfirmIssue({ desk, shelf }: Omit<BasketPanelProps, 'onChooseRider'>) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  const { riderRef, basket, attempt } = desk.draft
  const riderName = riderNameOf(shelf, riderRef)
  const n = number(piecesIn(basket))
  const name = riderName ?? t('rider.unnamed')
  const words = riderRef === null ? t('basket.issueAnonymous', { n }) : t('basket.issue', { n, name: isolated(name) })
  const isEmpty = basket.length === 0
  return (
    <Button
      size="rider"
      isWide
      icon={<PackageCheck aria-hidden className={styles['icon']} />}
      isBusy={attempt === 'asking'}
      isDisabled={isEmpty}
      onPress={() => desk.issue({ riderName })}
    >
      {attempt === 'unanswered' ? t('basket.again') : isEmpty ? t('basket.nothing') : words}
    </Button>
  )
}
