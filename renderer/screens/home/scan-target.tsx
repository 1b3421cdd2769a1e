import { useIsLongIdle } from '../../hooks/use-is-long-idle.ts'
import { ScanPicture } from '../../illustrations/scan-picture.tsx'
import type { CameraState } from '../../scanner/camera/camera-state.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { CameraWindow } from './camera-window.tsx'
import styles from './scan-target.module.css'

type ScanTargetProps = { readonly isSeeing: boolean; readonly onCamera: (state: CameraState) => void }

/** Where to hold a code: drawn, so that it needs no words, or what the camera sees while it does. */
export function ScanTarget({ isSeeing, onCamera }: ScanTargetProps) {
  const isStill = useIsLongIdle()
  const { camera } = useOpenOverview()
  return (
    <div className={styles['target']}>
      {!isSeeing && <ScanPicture isStill={isStill} />}
      {camera && <CameraWindow isShown={isSeeing} onState={onCamera} />}
    </div>
  )
}
