import { useTranslation } from 'react-i18next'
import type { StationSheet } from '../../../shared/contract/groups/saving-calls.ts'
import { PartBars } from '../../components/charts/part-bars.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { suppliesOfDay } from '../attendant-daily-counts/supplies-of-day.ts'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'

/** What was issued on the day, item by item, the most of it first; nothing where nothing was. */
export function IssuedOfDay({ sheet }: { readonly sheet: StationSheet }) {
  const { t } = useTranslation('stock')
  const { nameOf } = useStockWords()
  const { number } = useFormats()
  const parts = suppliesOfDay(sheet.counts, sheet.businessDate)
    .items.filter((row) => row['items-issued'] > 0)
    .flatMap((row) => {
      const item = sheet.lines.find((line) => line.item.itemId === row.itemId)?.item
      const value = row['items-issued']
      return item ? [{ key: row.itemId, name: nameOf(item), value, label: number(value) }] : []
    })
  if (parts.length === 0) return null
  return (
    <PartBars
      caption={t('counts.issuedByItem')}
      partTitle={t('stock.item')}
      valueTitle={t('counts.items-issued')}
      parts={parts}
    />
  )
}
