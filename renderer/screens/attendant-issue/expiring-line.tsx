import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'

type ExpiringLineProps = { readonly item: DeskItem; readonly available: number; readonly onReceive: () => void }

/** So many are there of what expires, and no count makes it more. Leads to where it is received with its expiry date. */
export function ExpiringLine({ item, available, onReceive }: ExpiringLineProps) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  const nameIn = useNameIn()
  return (
    <Banner
      tone="care"
      actions={
        <Button kind="secondary" onPress={onReceive}>
          {t('countFirst.receive')}
        </Button>
      }
    >
      {t('countFirst.expires', { item: nameIn(item.names), n: number(available) })}
    </Banner>
  )
}
