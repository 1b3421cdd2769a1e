import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import type { ScannedLoans } from './use-loan-scans.ts'

/** Why a scan found nothing to take back. */
export function ScanRemark({ kind }: Pick<ScannedLoans, 'kind'>) {
  const { t } = useTranslation('supplies')
  return <Banner tone="care">{t(`loans.scanned.${kind}`)}</Banner>
}
