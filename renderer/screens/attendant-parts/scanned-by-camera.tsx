import { useState } from 'react'
import type { CameraStatus } from '../../scanner/camera/camera-state.ts'
import { CameraView } from '../../scanner/camera/camera-view.tsx'
import { useScanSource } from '../../scanner/scan-provider.tsx'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import styles from './scanned-by-camera.module.css'

/**
 * What the camera sees, in a dialog that waits for a code; what it reads goes the way of every scan. A machine without a
 * camera shows none: the dialog asks for the scanner all the same.
 */
export function ScannedByCamera() {
  const scans = useScanSource()
  const { camera } = useOpenOverview()
  const [status, setStatus] = useState<CameraStatus>('starting')
  if (!camera) return null
  return (
    <div className={styles['view']} hidden={status !== 'running'}>
      <CameraView
        isActive
        onScan={(text) => scans.offer({ text, via: 'camera' })}
        onState={(state) => setStatus(state.status)}
      />
    </div>
  )
}
