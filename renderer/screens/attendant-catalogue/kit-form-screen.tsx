import { useTranslation } from 'react-i18next'
import type { KitId } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { useStockWords } from '../attendant-stock-parts/use-stock-words.ts'
import { KitForm } from './kit-form.tsx'

/** Puts a kit together, or changes one. */
export function KitFormScreen({ kitId }: { readonly kitId: KitId | null }) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const { nameOf } = useStockWords()
  const catalogue = useStationQuery((station) => station.catalogue.list(), ['supplies'])
  return (
    <div className={styles['page']}>
      <AnswerView answer={catalogue}>
        {({ items, kits }) => {
          const kit = kits.find((each) => each.kitId === kitId) ?? null
          const title = kit ? t('itemForm.change', { name: nameOf(kit) }) : t('kitForm.add')
          return (
            <>
              <PageHeading title={title} onBack={() => open({ name: 'catalogue' })} />
              {kitId !== null && kit === null ? (
                <Banner tone="care">{t('kitForm.unknown-kit')}</Banner>
              ) : (
                <KitForm kit={kit} items={items} />
              )}
            </>
          )
        }}
      </AnswerView>
    </div>
  )
}
