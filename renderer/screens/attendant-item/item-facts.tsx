import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { Facts } from '../attendant-parts/facts.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'

/** How an item stands in numbers. */
export function StockFacts({ line }: { readonly line: StockLine }) {
  const { t } = useTranslation('stock')
  const { number, businessDate } = useFormats()
  const { piecesOf } = useStockWords()
  const { unit, onHand, available, nextExpiryOn } = line
  return (
    <Facts
      facts={[
        { name: t('stock.onHand'), value: piecesOf(onHand, unit) },
        ...(available === onHand ? [] : [{ name: t('item.available'), value: piecesOf(available, unit) }]),
        ...(line.loan === null ? [] : [{ name: t('item.onLoan'), value: piecesOf(line.onLoan, unit) }]),
        { name: t('stock.minimum'), value: piecesOf(line.minimum, unit) },
        {
          name: t('stock.lasts'),
          value: line.daysLeft === null ? t('stock.unused') : t('stock.days', { n: number(line.daysLeft) }),
        },
        { name: t('item.usedPerDay'), value: number(Math.round(line.usedPerDay * 10) / 10) },
        ...(nextExpiryOn === null ? [] : [{ name: t('stock.nextExpiry'), value: businessDate(nextExpiryOn) }]),
      ]}
    />
  )
}

/** What a lead decided about an item. */
export function DecidedFacts({ line }: { readonly line: StockLine }) {
  const { t } = useTranslation('stock')
  const { quotaOf } = useStockWords()
  const { loan, season, barcode } = line
  return (
    <Facts
      facts={[
        { name: t('item.category'), value: t(`category.${line.category}`) },
        { name: t('itemForm.season'), value: t(`season.${season}`) },
        {
          name: t('item.kind'),
          value: loan === null ? t('item.gift') : t('item.loan', { days: loan.days, n: loan.atMostOut }),
        },
        { name: t('item.quota'), value: quotaOf(line) },
        { name: t('item.selfServe'), value: line.isSelfServe ? t('yes') : t('no') },
        { name: t('itemForm.hasExpiry'), value: line.hasExpiry ? t('yes') : t('no') },
        { name: t('item.barcode'), value: barcode === null ? t('item.noBarcode') : <bdi>{barcode}</bdi> },
      ]}
    />
  )
}
