import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Item } from '../../../shared/supplies/item.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { ItemLabel } from '../attendant-stock-parts/item-label.tsx'
import { StockMarks } from '../attendant-stock-parts/stock-marks.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './catalogue.module.css'

type CatalogueItemsProps = {
  readonly title: string
  readonly items: readonly Item[]
  /** Those that the office sent down. */
  readonly officeItems: readonly ItemId[]
}

/** Items with what was decided about them: touch one to see how it stands, or to change it. */
export function CatalogueItems({ title, items, officeItems }: CatalogueItemsProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { nameOf, quotaOf } = useStockWords()
  const decided = (item: Item) => [
    t(`category.${item.category}`),
    ...(item.season === 'all-year' ? [] : [t(`season.${item.season}`)]),
    item.loan === null ? quotaOf(item) : t('item.loan', { days: item.loan.days, n: item.loan.atMostOut }),
    ...(item.isSelfServe ? [t('item.selfServe')] : []),
  ]
  return (
    <Card title={title}>
      <ul className={styles['list']} aria-label={title}>
        {items.map((item) => (
          <li key={item.itemId}>
            <button
              type="button"
              className={styles['open']}
              onClick={() => open({ name: 'item', itemId: item.itemId })}
            >
              <ItemLabel item={item}>
                <span className={styles['small']}>{decided(item).join(' · ')}</span>
                <StockMarks marks={officeItems.includes(item.itemId) ? ['from-office'] : []} />
              </ItemLabel>
            </button>
            <Button
              kind="secondary"
              icon={<Pencil aria-hidden />}
              label={t('catalogue.changeOf', { name: nameOf(item) })}
              onPress={() => open({ name: 'change-item', itemId: item.itemId })}
            >
              {t('item.change')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
