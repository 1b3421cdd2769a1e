import { useTranslation } from 'react-i18next'
import type { StockAlert } from '../../../shared/contract/groups/stock-calls.ts'
import type { Item } from '../../../shared/supplies/item.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useStockWords } from './use-stock-words.ts'

type NamedItem = Pick<Item, 'itemId' | 'names' | 'unit'>

/** What an attendant should see to, as one line. */
export function useAlertWords(): (alert: StockAlert, items: readonly NamedItem[]) => string {
  const { t } = useTranslation('stock')
  const { number, businessDate } = useFormats()
  const { nameOf, piecesOf } = useStockWords()
  return (alert, items) => {
    if (alert.kind === 'overdue-loans') return t('alert.overdue-loans', { n: number(alert.loans) })
    const item = items.find(({ itemId }) => itemId === alert.itemId)
    const name = isolated(item ? nameOf(item) : alert.itemId)
    const unit = item?.unit ?? 'piece'
    if (alert.kind === 'below-minimum') {
      return t('alert.below-minimum', {
        name,
        pieces: piecesOf(alert.available, unit),
        minimum: number(alert.minimum),
      })
    }
    return t(`alert.${alert.kind}`, {
      name,
      pieces: piecesOf(alert.onHand, unit),
      date: businessDate(alert.expiresOn),
    })
  }
}
