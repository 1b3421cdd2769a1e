import { useTranslation } from 'react-i18next'
import type { CameraStatus } from '../../scanner/camera/camera-state.ts'
import styles from './scan-words.module.css'

/** The picture in words: a greeting, what to do, and where to hold the code on this machine as it is now. */
export function ScanWords({ camera }: { readonly camera: CameraStatus }) {
  const { t } = useTranslation('rider')
  return (
    <div className={styles['words']}>
      <p className={styles['greeting']}>{t('home.welcome')}</p>
      <h1 className={styles['title']}>{t('home.title')}</h1>
      <p className={styles['hint']}>{t(`home.${hints[camera]}`)}</p>
    </div>
  )
}

/** A machine without a camera says nothing of one; nor does one that is only starting, which takes a moment. */
const hints = {
  off: 'wakeHint',
  starting: 'scannerHint',
  running: 'cameraHint',
  unplugged: 'scannerHint',
  denied: 'scannerHint',
  busy: 'cameraRests',
  frozen: 'cameraRests',
  failed: 'cameraRests',
} as const satisfies Record<CameraStatus, string>
