import { useTranslation } from 'react-i18next'
import { useFormats } from '../../i18n/use-formats.ts'
import styles from './stock-take.module.css'

/** How much of the sheet has been counted. */
export function CountProgress({ counted, total }: { readonly counted: number; readonly total: number }) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const words = t('stockTake.progress', { n: number(counted), of: number(total) })
  return (
    <div className={styles['progress']}>
      <p role="status">{words}</p>
      <progress value={counted} max={Math.max(1, total)} aria-label={words} />
    </div>
  )
}
