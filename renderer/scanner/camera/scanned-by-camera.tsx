import { type ReactNode, useState } from 'react'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { useScanSource } from '../scan-provider.tsx'
import type { CameraStatus } from './camera-state.ts'
import { CameraView } from './camera-view.tsx'
import styles from './scanned-by-camera.module.css'

type ScannedByCameraProps = {
  /** `small`: beside what a rider's screen is about. */
  readonly size?: 'wide' | 'small'
  /** What the picture is called for whoever cannot see it; without one it goes unmentioned. */
  readonly label?: string
  /** Shown in its place as long as the camera sees nothing. */
  readonly children?: ReactNode
}

/**
 * What the camera sees, where a code is asked for; what it reads goes the way of every scan. A machine without a camera
 * shows none: its scanner is asked for all the same. The stream ends with the part, and both a dialog and a rider's
 * screen leave by themselves when nobody touches them.
 */
export function ScannedByCamera({ size = 'wide', label, children }: ScannedByCameraProps) {
  const scans = useScanSource()
  const { camera } = useOpenOverview()
  const [status, setStatus] = useState<CameraStatus>('starting')
  const isSeeing = camera && status === 'running'
  return (
    <>
      {!isSeeing && children}
      {camera && (
        <div
          className={styles['view']}
          data-size={size}
          hidden={!isSeeing}
          {...(label !== undefined && { role: 'img', 'aria-label': label })}
        >
          <CameraView
            isActive
            // A dialog asks for a code, and the one that is held there may be the answer; a rider's has been told before.
            {...(size === 'small' && { presence: scans.inSight })}
            onScan={(text) => scans.offer({ text, via: 'camera' })}
            onState={(state) => setStatus(state.status)}
          />
        </div>
      )}
    </>
  )
}
