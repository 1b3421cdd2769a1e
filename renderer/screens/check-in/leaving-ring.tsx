import { useTranslation } from 'react-i18next'
import { ProgressRing } from '../../components/progress-ring.tsx'
import styles from './leaving-ring.module.css'

/** How long the outcome stays, and that nobody has to wait for it. */
export function LeavingRing({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation('rider')
  return (
    <p className={styles['leaving']}>
      <ProgressRing durationSeconds={seconds} />
      {t('verdict.nextScan')}
    </p>
  )
}
