import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { useStockTakes } from './stock-take-provider.tsx'

/** That somebody began to count the shelf and has not saved it, with the way back to it. */
export function UnfinishedStockTake() {
  const { t } = useTranslation('stock')
  const { open } = useAttendantSession()
  const take = useStockTakes().takes.get('shelf')
  if (!take) return null
  return (
    <Banner
      tone="plain"
      actions={
        <Button kind="secondary" onPress={() => open({ name: 'stock-take' })}>
          {t('stockTake.goOn')}
        </Button>
      }
    >
      {t('stockTake.unfinished', { n: take.size })}
    </Banner>
  )
}
