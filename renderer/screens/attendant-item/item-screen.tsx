import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/ids/ids.ts'
import { Banner } from '../../components/banner.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import { ItemPage } from './item-page.tsx'

/** One item, as the station knows it now. */
export function ItemScreen({ itemId }: { readonly itemId: ItemId }) {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const shown = useStationQuery((station) => station.stock.show({ itemId }), ['supplies'], [itemId])
  return (
    <div className={styles['page']}>
      <AnswerView answer={shown}>
        {(answer) =>
          answer.outcome === 'found' ? (
            <ItemPage stock={answer} />
          ) : (
            <>
              <PageHeading title={t('stock.title')} onBack={() => open({ name: 'stock' })} />
              <Banner tone="care">{t('item.unknown-item')}</Banner>
            </>
          )
        }
      </AnswerView>
    </div>
  )
}
