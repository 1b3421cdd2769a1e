import { Landmark, QrCode } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'

/** That no office hears of this station yet, and the way to change that. `onPair` is null for whoever may not. */
export function NotPaired({ onPair }: { readonly onPair: (() => void) | null }) {
  const { t } = useTranslation('attendant')
  const { canLeaveSample } = useOpenOverview()
  return (
    <Card>
      <EmptyState icon={<Landmark aria-hidden />} title={t('office.notPairedTitle')}>
        <p>{t('office.notPairedText')}</p>
        {canLeaveSample ? (
          <Banner tone="plain">{t('office.isSample')}</Banner>
        ) : onPair ? (
          <Button icon={<QrCode aria-hidden />} onPress={onPair}>
            {t('office.pair')}
          </Button>
        ) : (
          <Banner tone="plain">{t('office.askLead')}</Banner>
        )}
      </EmptyState>
    </Card>
  )
}
