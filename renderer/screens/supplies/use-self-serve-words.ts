import { useTranslation } from 'react-i18next'
import type { SelfServeItem } from '../../../shared/contract/groups/supply-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { isNextDay } from './is-next-day.ts'
import { selfServeStateOf } from './self-serve-state.ts'

/** How it stands with an item for the rider, in words, and when there is more. */
export function useSelfServeWords(): (item: SelfServeItem) => string {
  const { t } = useTranslation('rider')
  const { businessDay, number } = useFormats()
  const { businessDate } = useOpenOverview()
  return (item) => {
    const { allowance } = item
    const state = selfServeStateOf(item)
    if (state === 'gone') return t('supplies.gone')
    if (state === 'can') {
      return allowance?.left == null ? t('supplies.touch') : t('supplies.left', { n: number(allowance.left) })
    }
    const renewsOn = allowance?.renewsOn ?? null
    if (renewsOn === null) return t('supplies.fullUntilReturned')
    return isNextDay(renewsOn, businessDate)
      ? t('supplies.fullUntilTomorrow')
      : t('supplies.fullUntil', { date: businessDay(renewsOn) })
  }
}
