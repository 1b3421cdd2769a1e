import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useFormats } from '../../i18n/use-formats.ts'

/** In a dialog: what was scanned meanwhile is kept, and comes after it. */
export function WaitingScans({ count }: { readonly count: number }) {
  const { t } = useTranslation('supplies')
  const { number } = useFormats()
  return count > 0 && <Banner tone="plain">{t('loans.waiting', { n: number(count) })}</Banner>
}
