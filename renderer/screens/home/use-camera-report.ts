import { useEffect } from 'react'
import type { CameraReport } from '../../../shared/contract/groups/station-calls.ts'
import type { CameraStatus } from '../../scanner/camera/camera-state.ts'
import { useStationClient } from '../../station/station-client-context.ts'

/** Tells the station how its camera is, which its office hears. Of one that rests or starts there is nothing new to say. */
export function useCameraReport(status: CameraStatus): void {
  const station = useStationClient()
  const camera = reports[status]
  useEffect(() => {
    // Whether it is heard or not, riders check in.
    if (camera) station.station.reportCamera({ camera }).catch(() => {})
  }, [station, camera])
}

const reports: Readonly<Record<CameraStatus, CameraReport | null>> = {
  off: null,
  starting: null,
  running: 'on',
  unplugged: 'off',
  busy: 'fault',
  denied: 'fault',
  frozen: 'fault',
  failed: 'fault',
}
