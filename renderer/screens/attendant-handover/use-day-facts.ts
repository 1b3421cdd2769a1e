import { useTranslation } from 'react-i18next'
import type { StationSheet } from '../../../shared/contract/groups/saving-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { suppliesOfDay } from '../attendant-daily-counts/supplies-of-day.ts'
import type { Fact } from '../attendant-parts/facts.tsx'

/** What a day came to in numbers, as a handover says it. */
export function useDayFacts(): (sheet: Pick<StationSheet, 'counts' | 'businessDate'>) => readonly Fact[] {
  const { t } = useTranslation(['stock', 'attendant'])
  const { number } = useFormats()
  return ({ counts, businessDate }) => {
    const totalOf = (measure: string) =>
      counts.find((count) => count.measure === measure && count.dimension === 'all')?.value ?? 0
    const supplies = suppliesOfDay(counts, businessDate)
    return [
      { name: t('attendant:counts.visits'), value: number(totalOf('visits')) },
      { name: t('attendant:counts.riders'), value: number(totalOf('riders')) },
      { name: t('attendant:counts.refusals'), value: number(totalOf('refusals')) },
      { name: t('counts.issues'), value: number(supplies.issues) },
      { name: t('counts.ridersServed'), value: number(supplies.ridersServed) },
      { name: t('counts.items-issued'), value: number(supplies.itemsIssued) },
      { name: t('counts.items-received'), value: number(supplies.itemsReceived) },
      { name: t('counts.items-below-minimum'), value: number(supplies.itemsBelowMinimum) },
    ]
  }
}
