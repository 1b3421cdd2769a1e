import { Boxes, PackagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { CatalogueItems } from './catalogue-items.tsx'
import { CatalogueKits } from './catalogue-kits.tsx'
import { useOfficeItems } from './use-office-items.ts'

/** All that a station gives and lends, as a lead decides it. */
export function CatalogueScreen() {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const catalogue = useStationQuery((station) => station.catalogue.list(), ['supplies'])
  const officeItems = useOfficeItems()
  return (
    <div className={styles['page']}>
      <PageHeading title={t('catalogue.title')} onBack={() => open({ name: 'stock' })}>
        <Button kind="secondary" icon={<Boxes aria-hidden />} onPress={() => open({ name: 'add-kit' })}>
          {t('catalogue.addKit')}
        </Button>
        <Button icon={<PackagePlus aria-hidden />} onPress={() => open({ name: 'add-item', barcode: null })}>
          {t('catalogue.addItem')}
        </Button>
      </PageHeading>
      <AnswerView answer={catalogue}>
        {({ items, kits }) => {
          const used = items.filter((item) => !item.isRetired)
          const retired = items.filter((item) => item.isRetired)
          return (
            <>
              <CatalogueItems title={t('catalogue.items')} items={used} officeItems={officeItems} />
              <CatalogueKits kits={kits} items={items} />
              {retired.length > 0 && (
                <CatalogueItems title={t('catalogue.retired')} items={retired} officeItems={officeItems} />
              )}
            </>
          )
        }}
      </AnswerView>
    </div>
  )
}
