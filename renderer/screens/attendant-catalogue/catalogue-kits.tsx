import { Boxes, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Item, Kit } from '../../../shared/supplies/item.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { StockMarks } from '../attendant-stock-parts/stock-marks.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import styles from './catalogue.module.css'

type CatalogueKitsProps = { readonly kits: readonly Kit[]; readonly items: readonly Item[] }

/** Kits with what is in them; retired ones last. */
export function CatalogueKits({ kits, items }: CatalogueKitsProps) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { nameOf } = useStockWords()
  const contents = ({ parts }: Kit) =>
    parts
      .flatMap(({ itemId, quantity }) => {
        const item = items.find((each) => each.itemId === itemId)
        return item ? [t('catalogue.part', { name: nameOf(item), n: quantity })] : []
      })
      .join(' · ')
  return (
    <Card title={t('catalogue.kits')}>
      {kits.length === 0 && <EmptyState icon={<Boxes aria-hidden />} title={t('catalogue.noKits')} />}
      <ul className={styles['list']} aria-label={t('catalogue.kits')}>
        {[...kits]
          .sort((a, b) => Number(a.isRetired) - Number(b.isRetired))
          .map((kit) => (
            <li key={kit.kitId}>
              <div className={styles['kit']}>
                <p className={styles['name']}>
                  <bdi>{nameOf(kit)}</bdi>
                  <StockMarks marks={kit.isRetired ? ['retired'] : []} />
                </p>
                <p className={styles['small']}>{contents(kit)}</p>
              </div>
              <Button
                kind="secondary"
                icon={<Pencil aria-hidden />}
                label={t('catalogue.changeOf', { name: nameOf(kit) })}
                onPress={() => open({ name: 'change-kit', kitId: kit.kitId })}
              >
                {t('item.change')}
              </Button>
            </li>
          ))}
      </ul>
    </Card>
  )
}
