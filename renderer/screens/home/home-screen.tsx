import { useState } from 'react'
import type { CameraState, CameraStatus } from '../../scanner/camera/camera-state.ts'
import { useOpenOverview } from '../../station/overview-provider.tsx'
import { AttendantCorner } from './attendant-corner.tsx'
import { HomeHeader } from './home-header.tsx'
import styles from './home-screen.module.css'
import { LastLine } from './last-line.tsx'
import { OtherWays } from './other-ways.tsx'
import { ScanTarget } from './scan-target.tsx'
import { ScanWords } from './scan-words.tsx'
import { useCameraReport } from './use-camera-report.ts'

/** Where a rider arrives. One thing to do, and it needs no touch: hold a code there. */
export function HomeScreen() {
  const { camera } = useOpenOverview()
  const [status, setStatus] = useState<CameraStatus>('starting')
  const onCamera = ({ status: now }: CameraState) => setStatus((before) => cameraAsTold(before, now))
  useCameraReport(status)
  return (
    <div className={styles['home']}>
      <HomeHeader />
      <main className={styles['main']}>
        <ScanTarget isSeeing={camera && status === 'running'} onCamera={onCamera} />
        <ScanWords camera={camera ? status : 'unplugged'} />
        <OtherWays />
        <LastLine />
      </main>
      <AttendantCorner />
    </div>
  )
}

/** A camera that was not there before it was put to rest, or before it is tried again, is not worth a word to riders. */
function cameraAsTold(before: CameraStatus, now: CameraStatus): CameraStatus {
  const wasMissing = before === 'unplugged' || before === 'denied'
  return wasMissing && (now === 'off' || now === 'starting') ? before : now
}
