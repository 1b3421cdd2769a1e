import { useTranslation } from 'react-i18next'
import { seasonOf } from '../../../shared/supplies/quota-period.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { quantityOf } from './basket.ts'
import type { DraftStep, IssueDraft } from './issue-draft.ts'
import { ItemTile } from './item-tile.tsx'
import { KitTile } from './kit-tile.tsx'
import styles from './shelf.module.css'
import { shelfGroups } from './shelf-groups.ts'
import { useAllowanceWords } from './use-allowance-words.ts'
import type { DeskShelf } from './use-desk-shelf.ts'

type ShelfProps = {
  readonly draft: IssueDraft
  readonly shelf: DeskShelf
  readonly take: (step: DraftStep) => void
}

/** All that can be issued, by category; a touch puts one into the basket. */
export function Shelf({ draft, shelf, take }: ShelfProps) {
  const { t } = useTranslation('supplies')
  const { businessDate } = useOpenOverview()
  const allowanceWords = useAllowanceWords()
  const isKnown = shelf.riderRef === draft.riderRef
  const isFixed = draft.attempt !== 'none'
  return (
    <section className={styles['shelf']} aria-label={t('shelf.label')} inert={isFixed}>
      {shelfGroups(shelf.items, seasonOf(businessDate)).map(({ name, items }) => (
        <section key={name} className={styles['group']} aria-label={t(`category.${name}`)}>
          <h2>{t(`category.${name}`)}</h2>
          <div className={styles['tiles']}>
            {items.map((item) => (
              <ItemTile
                key={item.itemId}
                item={item}
                allowance={isKnown ? allowanceWords(item) : null}
                inBasket={quantityOf(draft.basket, item.itemId)}
                onPress={() => take({ kind: 'add-item', itemId: item.itemId })}
              />
            ))}
          </div>
        </section>
      ))}
      {shelf.kits.length > 0 && (
        <section className={styles['group']} aria-label={t('category.kits')}>
          <h2>{t('category.kits')}</h2>
          <div className={styles['tiles']}>
            {shelf.kits.map((kit) => (
              <KitTile
                key={kit.kitId}
                kit={kit}
                itemsById={shelf.itemsById}
                onPress={() => take({ kind: 'add-kit', kit })}
              />
            ))}
          </div>
        </section>
      )}
    </section>
  )
}
