import { ScanLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './check-in-strip.module.css'

/** Asks a rider whose scan broke off half-way for the code once more, above everything, and takes nothing away. */
export function HalfScanStrip() {
  const { t } = useTranslation('rider')
  return (
    <div className={styles['strip']} role="status" data-react-aria-top-layer="true">
      <ScanLine size="5rem" aria-hidden />
      <p className={styles['title']}>{t('verdict.halfScan')}</p>
    </div>
  )
}
