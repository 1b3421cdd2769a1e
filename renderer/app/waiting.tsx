import { useTranslation } from 'react-i18next'
import { Button } from '../components/button.tsx'
import styles from './waiting.module.css'

/**
 * A breath between two screens. It stays invisible for a moment, since most waits are shorter than that; a way home
 * comes with a wait that is longer than a breath.
 */
export function Waiting({ onLeave }: { readonly onLeave?: () => void }) {
  const { t } = useTranslation('common')
  return (
    <main className={styles['waiting']} aria-busy="true">
      <p>{t('status.connecting')}</p>
      {onLeave && (
        <div className={styles['leave']}>
          <Button size="rider" kind="secondary" onPress={onLeave}>
            {t('actions.home')}
          </Button>
        </div>
      )}
    </main>
  )
}
