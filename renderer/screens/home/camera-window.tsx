import { useTranslation } from 'react-i18next'
import { useNearness } from '../../hooks/use-nearness.ts'
import type { CameraState } from '../../scanner/camera/camera-state.ts'
import { CameraView } from '../../scanner/camera/camera-view.tsx'
import { useScanSource } from '../../scanner/scan-provider.tsx'
import styles from './camera-window.module.css'

type CameraWindowProps = { readonly isShown: boolean; readonly onState: (state: CameraState) => void }

/**
 * What the camera sees, as in a mirror, with corners to hold a code between; it reads codes wherever they are in it. The
 * stream ends when nobody has been near for two minutes, and a touch brings it back.
 */
export function CameraWindow({ isShown, onState }: CameraWindowProps) {
  const { t } = useTranslation('rider')
  const scans = useScanSource()
  const { isNear, noteNear } = useNearness()
  return (
    <div className={styles['window']} role="img" aria-label={t('home.cameraView')} hidden={!isShown}>
      <CameraView
        isActive={isNear}
        presence={scans.inSight}
        onScan={(text) => scans.offer({ text, via: 'camera' })}
        onState={onState}
        onMovement={noteNear}
      />
      <span className={styles['corners']} />
    </div>
  )
}
