import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { IssueHeading } from '../attendant-issue/issue-heading.tsx'
import styles from '../attendant-parts/page.module.css'
import { ChooseLoanDialog } from './choose-loan-dialog.tsx'
import { LoanList } from './loan-list.tsx'
import { LostDialog, type LostOutcome } from './lost-dialog.tsx'
import { ScanRemark } from './scan-remark.tsx'
import { TakeBackDialog, type TakeBackOutcome } from './take-back-dialog.tsx'
import { useLoanScans } from './use-loan-scans.ts'

/** Who has what since when; taking it back by a touch, or by a scan of rider, piece or item. */
export function LoansScreen() {
  const { t } = useTranslation('supplies')
  const out = useStationQuery((station) => station.loans.list({ which: 'out' }), ['supplies', 'riders'])
  const ended = useStationQuery((station) => station.loans.list({ which: 'ended', limit: FEW }), ['supplies', 'riders'])
  const { scanned, forget } = useLoanScans(out.value ?? [])
  const [comingBack, setComingBack] = useState<Loan | null>(null)
  const [lost, setLost] = useState<Loan | null>(null)
  const [outcome, setOutcome] = useState<TakeBackOutcome | LostOutcome | null>(null)
  const scannedLoan = scanned?.loans.length === 1 ? scanned.loans[0] : undefined
  const loan = comingBack ?? scannedLoan
  const close = () => {
    setComingBack(null)
    setLost(null)
    forget()
  }
  const finish = (done: TakeBackOutcome | LostOutcome) => {
    close()
    setOutcome(done)
  }
  return (
    <div className={styles['page']}>
      <IssueHeading view="loans" />
      <p className={styles['hint']}>{t('loans.scanHint')}</p>
      {outcome && (
        <Banner tone={outcome === 'returned' || outcome === 'lost' ? 'done' : 'care'}>{t(`loans.${outcome}`)}</Banner>
      )}
      {scanned?.loans.length === 0 && <ScanRemark kind={scanned.kind} />}
      <LoanList
        title={t('loans.out')}
        none={t('loans.noneOut')}
        loans={out}
        onTakeBack={setComingBack}
        onLost={setLost}
      />
      <LoanList title={t('loans.ended')} none={t('loans.noneEnded')} loans={ended} onTakeBack={setComingBack} />
      {scanned && scanned.loans.length > 1 && !comingBack && (
        <ChooseLoanDialog loans={scanned.loans} onClose={close} onTakeBack={setComingBack} />
      )}
      {loan && <TakeBackDialog key={loan.loanId} loan={loan} onClose={close} onDone={finish} />}
      {lost && <LostDialog loan={lost} onClose={close} onDone={finish} />}
    </div>
  )
}

const FEW = 30
