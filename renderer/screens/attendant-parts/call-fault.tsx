import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../shared/contract/envelope.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'

type CallFaultProps = { readonly code: RefusalCode | null; readonly onRetry?: () => void }

/** Why the station refused a call, in words, with the code in small type for whoever helps by telephone. */
export function CallFault({ code, onRetry }: CallFaultProps) {
  const { t } = useTranslation('attendant')
  if (code === null) return null
  return (
    <Banner
      tone="alarm"
      actions={
        onRetry && (
          <Button kind="secondary" onPress={onRetry}>
            {t('place.retry')}
          </Button>
        )
      }
    >
      {t(`fault.${code}`)} <small>{t('fault.code', { code })}</small>
    </Banner>
  )
}
