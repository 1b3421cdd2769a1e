import { CalendarClock, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LoanReminder } from '../../../shared/supplies/loan.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './loan-reminders.module.css'

/** What the rider has out and when it is due back; what is overdue in stronger words, and in another shape. */
export function LoanReminders({ loans }: { readonly loans: readonly LoanReminder[] }) {
  const { t } = useTranslation('rider')
  const { businessDay, number } = useFormats()
  const { businessDate } = useOpenOverview()
  const nameIn = useNameIn()
  if (loans.length === 0) return null
  const wordsOf = ({ names, dueOn, isOverdue }: LoanReminder) => {
    const item = nameIn(names)
    if (isOverdue) return t('loan.overdue', { item, date: businessDay(dueOn) })
    return dueOn === businessDate ? t('loan.dueToday', { item }) : t('loan.dueOn', { item, date: businessDay(dueOn) })
  }
  return (
    <ul className={styles['loans']}>
      {loans.slice(0, MOST_SHOWN).map((loan, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two umbrellas due on one day differ by nothing else
        <li key={at} data-overdue={loan.isOverdue || undefined}>
          {loan.isOverdue ? <TriangleAlert aria-hidden /> : <CalendarClock aria-hidden />}
          {wordsOf(loan)}
        </li>
      ))}
      {loans.length > MOST_SHOWN && <li>{t('loan.more', { n: number(loans.length - MOST_SHOWN) })}</li>}
    </ul>
  )
}

const MOST_SHOWN = 3
