import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../check-in/presentation.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import styles from './visit-counts.module.css'

/** What counts: the rider's visits this month. Nothing for an outcome that is about no rider. */
export function VisitCounts({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('rider')
  const formats = useFormats()
  if (!('visitsThisMonth' in outcome)) return null
  const month = formats.number(outcome.visitsThisMonth)
  const isNewVisit = 'checkInId' in outcome
  return (
    <p className={styles['counts']}>
      {isNewVisit ? t('verdict.thisMonth', { month }) : t('verdict.thisMonthSoFar', { month })}
    </p>
  )
}
