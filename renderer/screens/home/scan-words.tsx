import { useTranslation } from 'react-i18next'
import styles from './scan-words.module.css'

/** The picture in words: a greeting, what to do, and where to hold the code on this machine. */
export function ScanWords() {
  const { t } = useTranslation('rider')
  return (
    <div className={styles['words']}>
      <p className={styles['greeting']}>{t('home.welcome')}</p>
      <h1 className={styles['title']}>{t('home.title')}</h1>
      <p className={styles['hint']}>{t('home.scannerHint')}</p>
    </div>
  )
}
