import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import page from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'

type CountedStockProps = {
  readonly saved: { readonly batches: number; readonly differences: number }
  readonly onLeave: () => void
}

/** That a stock-take was saved, and what came of it. */
export function CountedStock({ saved, onLeave }: CountedStockProps) {
  const { t } = useTranslation(['stock', 'attendant'])
  return (
    <>
      <PageHeading title={t('stockTake.title')} onBack={onLeave} />
      <Banner tone="done">{t('stockTake.saved', { n: saved.batches, differences: saved.differences })}</Banner>
      <div className={page['buttons']}>
        <Button onPress={onLeave}>{t('attendant:picker.done')}</Button>
      </div>
    </>
  )
}
