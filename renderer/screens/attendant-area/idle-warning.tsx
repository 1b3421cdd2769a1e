import { TimerOff } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import styles from './idle-warning.module.css'

/**
 * Warns of the coming sign-out above everything, dialogs too, and takes neither focus nor anything typed. Any touch
 * answers it.
 */
export function IdleWarning({
  secondsLeft,
  onStay,
}: {
  readonly secondsLeft: number | null
  readonly onStay: () => void
}) {
  const { t } = useTranslation('attendant')
  if (secondsLeft === null) return null
  return createPortal(
    <div className={styles['warning']} data-react-aria-top-layer="true">
      <TimerOff aria-hidden />
      <div role="alert">
        <p className={styles['title']}>{t('idle.title')}</p>
        <p aria-live="off">{t('idle.text', { seconds: secondsLeft })}</p>
      </div>
      <Button onPress={onStay}>{t('idle.stay')}</Button>
    </div>,
    document.body,
  )
}
