import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/supplies/loan.ts'
import { addDays, epochDayOf } from '../../../shared/time/business-date.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'

/** How it stands with a loan: when it is due, since when it is overdue, or how it ended. */
export function useDueWords(): (loan: Pick<Loan, 'dueOn' | 'isOverdue' | 'state'>) => string {
  const { t } = useTranslation('supplies')
  const { businessDay, number } = useFormats()
  const { businessDate } = useOpenOverview()
  return ({ dueOn, isOverdue, state }) => {
    if (state !== 'out') return t(`loan.state.${state}`)
    if (isOverdue) return t('loan.overdue', { n: number(epochDayOf(businessDate) - epochDayOf(dueOn)) })
    if (dueOn === businessDate) return t('loan.dueToday')
    if (dueOn === addDays(businessDate, 1)) return t('loan.dueTomorrow')
    return t('loan.dueOn', { date: businessDay(dueOn) })
  }
}
