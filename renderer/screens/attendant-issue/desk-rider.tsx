import { UserRound, UserRoundSearch, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Button } from '../../components/button.tsx'
import { LoanLine } from '../attendant-loans/loan-line.tsx'
import styles from './desk-rider.module.css'
import type { IssueDraft } from './issue-draft.ts'
import type { DeskShelf } from './use-desk-shelf.ts'

type DeskRiderProps = {
  readonly draft: IssueDraft
  readonly shelf: DeskShelf
  readonly onChoose: () => void
  readonly onTakeBack: (loan: Loan) => void
}

/** To whom it goes: a rider with what they have out, or a rider without a code. */
export function DeskRider({ draft, shelf, onChoose, onTakeBack }: DeskRiderProps) {
  const { t } = useTranslation(['supplies', 'common'])
  const { riderRef } = draft
  const isKnown = shelf.riderRef === riderRef
  return (
    <section className={styles['card']} aria-label={t('rider.label')} data-anonymous={riderRef === null || undefined}>
      <div className={styles['who']}>
        {riderRef === null ? <UserRoundX aria-hidden /> : <UserRound aria-hidden />}
        <p role="status">
          <strong>
            {riderRef === null ? (
              t('rider.none')
            ) : (
              <bdi>{isKnown ? (shelf.rider?.name ?? t('rider.unnamed')) : '…'}</bdi>
            )}
          </strong>
          <small>
            {riderRef === null
              ? t('rider.noneText')
              : isKnown && shelf.rider && t(`common:platform.${shelf.rider.platform}`)}
          </small>
        </p>
        <Button
          kind="secondary"
          icon={<UserRoundSearch aria-hidden />}
          isDisabled={draft.attempt !== 'none'}
          onPress={onChoose}
        >
          {riderRef === null ? t('rider.find') : t('rider.change')}
        </Button>
      </div>
      {isKnown && shelf.loans.length > 0 && (
        <ul className={styles['loans']} aria-label={t('rider.loans')}>
          {shelf.loans.map((loan) => (
            <LoanLine key={loan.loanId} loan={loan} isBesideRider onTakeBack={onTakeBack} />
          ))}
        </ul>
      )}
      {riderRef === null && <p className={styles['hint']}>{t('desk.scanHint')}</p>}
    </section>
  )
}
