import { useEffect, useState } from 'react'
import type { DescribedStation } from '../../../stations/describe-stations.ts'
import { officeClient } from '../../api/office-client.ts'

const EVERY_MS = 4_000

/** Whether a station that had no kiosk has one now: looked at while its pairing code is on the screen. */
export function useIsPairedNow({ stationId, isPaired }: DescribedStation): boolean {
  const [isPairedNow, setIsPairedNow] = useState(false)
  useEffect(() => {
    if (isPaired) return undefined
    const look = () => {
      officeClient.station(stationId).then(
        (station) => setIsPairedNow(station.isPaired),
        // The next look may come through.
        () => {},
      )
    }
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [stationId, isPaired])
  return isPairedNow
}
