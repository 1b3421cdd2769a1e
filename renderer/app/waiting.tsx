import { useTranslation } from 'react-i18next'
import styles from './waiting.module.css'

/** A breath between two screens. It stays invisible for a moment, since most waits are shorter than that. */
export function Waiting() {
  const { t } = useTranslation('common')
  return (
    <main className={styles['waiting']} aria-busy="true">
      <p>{t('status.connecting')}</p>
    </main>
  )
}
