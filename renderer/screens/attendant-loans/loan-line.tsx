import { CalendarClock, CircleCheck, CircleMinus, SearchX, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { Button } from '../../components/button.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import styles from './loan-line.module.css'
import { useDueWords } from './use-due-words.ts'

type LoanLineProps = {
  readonly loan: Loan
  /** Beside the rider whose loan it is: the name need not be said again. */
  readonly isBesideRider?: boolean
  readonly onTakeBack: (loan: Loan) => void
  readonly onLost?: (loan: Loan) => void
}

/** One lent piece: what, who has it, since when and until when, and what can be done about it. */
export function LoanLine({ loan, isBesideRider = false, onTakeBack, onLost }: LoanLineProps) {
  const { t } = useTranslation('supplies')
  const { date } = useFormats()
  const { open } = useAttendantSession()
  const nameIn = useNameIn()
  const dueWords = useDueWords()
  const item = nameIn(loan.names)
  const rider = loan.riderName ?? t('rider.unnamed')
  const isOut = loan.state === 'out'
  const mark = isOut && loan.isOverdue ? 'overdue' : loan.state
  const Icon = icons[mark]
  const what = (
    <span className={styles['what']}>
      {item} {loan.tag !== null && <bdi className={styles['tag']}>{loan.tag}</bdi>}
    </span>
  )
  return (
    <li className={styles['loan']}>
      <ItemPicture picture={loan.picture} />
      {isBesideRider ? (
        <div className={styles['words']}>{what}</div>
      ) : (
        <button
          type="button"
          className={styles['words']}
          onClick={() => open({ name: 'rider', riderRef: loan.riderRef })}
        >
          <bdi className={styles['rider']}>{rider}</bdi>
          {what}
          <span className={styles['small']}>{t('loan.lentAt', { date: date(loan.lentAt) })}</span>
        </button>
      )}
      <p className={styles['due']} data-mark={mark}>
        <Icon aria-hidden />
        {dueWords(loan)}
      </p>
      <div className={styles['actions']}>
        {(isOut || loan.state === 'lost') && (
          <Button
            kind={isOut ? 'primary' : 'secondary'}
            icon={<Undo2 aria-hidden className={styles['undo']} />}
            label={isOut ? t('loan.takeBackOf', { item, name: rider }) : t('loan.foundOf', { item, name: rider })}
            onPress={() => onTakeBack(loan)}
          >
            {isOut ? t('loan.takeBack') : t('loan.found')}
          </Button>
        )}
        {isOut && onLost && (
          <Button kind="secondary" label={t('loan.lostOf', { item, name: rider })} onPress={() => onLost(loan)}>
            {t('loan.lost')}
          </Button>
        )}
      </div>
    </li>
  )
}

const icons = {
  out: CalendarClock,
  overdue: TriangleAlert,
  returned: CircleCheck,
  lost: SearchX,
  voided: CircleMinus,
} as const
