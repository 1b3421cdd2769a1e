import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import { addDays } from '../../../shared/time/business-date.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'

type Limited = Pick<DeskItem, 'allowance' | 'quota' | 'loan'>

/**
 * How much of an item the rider may still have; null where there is no limit. When there is more is said once something
 * was had, or where it is asked for.
 */
export function useAllowanceWords(): (item: Limited, when?: { readonly saysWhen: boolean }) => string | null {
  const { t } = useTranslation('supplies')
  const { businessDay, number } = useFormats()
  const { businessDate } = useOpenOverview()
  return ({ allowance: { left, renewsOn }, quota, loan }, { saysWhen } = { saysWhen: false }) => {
    if (left === null) return null
    const n = number(left)
    if (loan && renewsOn === null) return left === 0 ? t('allowance.lent') : t('allowance.mayBorrow', { n })
    const again =
      renewsOn === null || renewsOn === addDays(businessDate, 1)
        ? t('allowance.tomorrow')
        : t('allowance.on', { date: businessDay(renewsOn) })
    if (left === 0) return t('allowance.none', { again })
    return saysWhen || (quota && left < quota.quantity) ? t('allowance.left', { n, again }) : t('allowance.all', { n })
  }
}
