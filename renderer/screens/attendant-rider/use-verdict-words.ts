import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../shared/check-ins/verdict.ts'
import { useFormats } from '../../i18n/use-formats.ts'

/** A verdict in a line, as the attendant who checked the rider in reads it. */
export function useVerdictWords(): (verdict: Verdict) => string {
  const { t } = useTranslation('attendant')
  const { time } = useFormats()
  return (verdict) => {
    if (verdict.outcome === 'refused') return t('verdict.refused', { reason: t(`reason.${verdict.reason}`) })
    if (verdict.outcome === 'already-checked-in') {
      return t('verdict.already-checked-in', { time: time(verdict.sinceAt) })
    }
    return t(`verdict.${verdict.outcome}`, { visits: verdict.visitsToday })
  }
}
