import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { IssueHeading } from '../attendant-issue/issue-heading.tsx'
import styles from '../attendant-parts/page.module.css'
import { LoanDialogView } from './loan-dialog-view.tsx'
import { type LoanDialog, NO_LOAN_DIALOGS, nextLoanDialogs } from './loan-dialogs.ts'
import { LoanList } from './loan-list.tsx'
import type { LostOutcome } from './lost-dialog.tsx'
import { ScanRemark } from './scan-remark.tsx'
import type { TakeBackOutcome } from './take-back-dialog.tsx'
import { useLoanScans } from './use-loan-scans.ts'

/** Who has what since when; taking it back by a touch, or by a scan of rider, piece or item. */
export function LoansScreen() {
  const { t } = useTranslation('supplies')
  const out = useStationQuery((station) => station.loans.list({ which: 'out' }), ['supplies', 'riders'])
  const ended = useStationQuery((station) => station.loans.list({ which: 'ended', limit: FEW }), ['supplies', 'riders'])
  const [{ open, waiting, remark }, take] = useReducer(nextLoanDialogs, NO_LOAN_DIALOGS)
  const [outcome, setOutcome] = useState<TakeBackOutcome | LostOutcome | null>(null)
  useLoanScans((scanned) => take({ kind: 'scanned', ...scanned }))
  const takeBack = (loan: Loan) => take({ kind: 'touched', dialog: { kind: 'take-back', loan } })
  const giveUp = (loan: Loan) => take({ kind: 'touched', dialog: { kind: 'lost', loan } })
  const close = (dialog: LoanDialog) => take({ kind: 'closed', dialog })
  return (
    <div className={styles['page']}>
      <IssueHeading view="loans" />
      <p className={styles['hint']}>{t('loans.scanHint')}</p>
      {outcome && (
        <Banner tone={outcome === 'returned' || outcome === 'lost' ? 'done' : 'care'}>{t(`loans.${outcome}`)}</Banner>
      )}
      {remark && <ScanRemark found={remark} />}
      <LoanList title={t('loans.out')} none={t('loans.noneOut')} loans={out} onTakeBack={takeBack} onLost={giveUp} />
      <LoanList title={t('loans.ended')} none={t('loans.noneEnded')} loans={ended} onTakeBack={takeBack} />
      {open && (
        <LoanDialogView
          dialog={open}
          waiting={waiting.length}
          onChoose={takeBack}
          onClose={() => close(open)}
          onTakenBack={({ loanId }, done) => {
            take({ kind: 'taken-back', loanId })
            setOutcome(done)
          }}
          onLost={(done) => {
            close(open)
            setOutcome(done)
          }}
        />
      )}
    </div>
  )
}

const FEW = 30
