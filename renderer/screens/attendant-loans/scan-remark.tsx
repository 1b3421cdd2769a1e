import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import type { ScannedLoans } from './loan-dialogs.ts'

/** Why a scan found nothing to take back. */
export function ScanRemark({ found }: Pick<ScannedLoans, 'found'>) {
  const { t } = useTranslation('supplies')
  return <Banner tone="care">{t(`loans.scanned.${found}`)}</Banner>
}
