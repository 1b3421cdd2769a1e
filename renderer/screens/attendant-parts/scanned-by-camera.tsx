import { CameraView } from '../../scanner/camera/camera-view.tsx'
import { useScanSource } from '../../scanner/scan-provider.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './scanned-by-camera.module.css'

/** What the camera sees, in a dialog that waits for a code; what it reads goes the way of every scan. */
export function ScannedByCamera() {
  const scans = useScanSource()
  const { camera } = useOpenOverview()
  if (!camera) return null
  return (
    <div className={styles['view']}>
      <CameraView isActive onScan={(text) => scans.offer({ text, via: 'camera' })} />
    </div>
  )
}
