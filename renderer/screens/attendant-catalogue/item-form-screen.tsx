import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { itemDraftOf, newItemDraft } from './item-draft.ts'
import { ItemForm } from './item-form.tsx'
import { useOfficeItems } from './use-office-items.ts'

/** Adds an item to the catalogue; with a barcode, where one was scanned that nothing has yet. */
export function AddItemScreen({ barcode }: { readonly barcode: string | null }) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  return (
    <div className={styles['page']}>
      <PageHeading title={t('itemForm.add')} onBack={() => open({ name: 'catalogue' })} />
      <ItemForm saved={newItemDraft(barcode)} itemId={null} />
    </div>
  )
}

/** Changes what was decided about an item. */
export function ChangeItemScreen({ itemId }: { readonly itemId: ItemId }) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { nameOf } = useStockWords()
  const catalogue = useStationQuery((station) => station.catalogue.list(), ['supplies'])
  const officeItems = useOfficeItems()
  const back = () => open({ name: 'item', itemId })
  return (
    <div className={styles['page']}>
      <AnswerView answer={catalogue}>
        {({ items }) => {
          const item = items.find((each) => each.itemId === itemId)
          return item ? (
            <>
              <PageHeading title={t('itemForm.change', { name: nameOf(item) })} onBack={back} />
              {officeItems.includes(itemId) && <Banner tone="care">{t('itemForm.fromOffice')}</Banner>}
              <ItemForm saved={itemDraftOf(item)} itemId={itemId} />
            </>
          ) : (
            <>
              <PageHeading title={t('catalogue.title')} onBack={() => open({ name: 'catalogue' })} />
              <Banner tone="care">{t('item.unknown-item')}</Banner>
            </>
          )
        }}
      </AnswerView>
    </div>
  )
}
