import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import styles from './fault-notice.module.css'

/** What stands in the place of a screen that failed, for a few seconds. */
export function FaultNotice({ onRecover }: { readonly onRecover: () => void }) {
  const { t } = useTranslation('common')
  return (
    <main className={styles['notice']} role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('fault.text')}</p>
      <Button size="rider" onPress={onRecover}>
        {t('actions.home')}
      </Button>
    </main>
  )
}
