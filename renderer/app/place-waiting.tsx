import { useCallback } from 'react'
import { useCheckInDesk } from '../check-in/check-in-provider.tsx'
import { useIdle } from '../hooks/use-idle.ts'
import { useRenewedPage } from '../late-parts/use-renewed-page.ts'
import { useOpenOverview } from '../station/overview-provider.tsx'
import { useLeavePlace } from './use-leave-place.ts'
import { Waiting } from './waiting.tsx'

/** A place whose part is still on its way. It may never come: whoever waits can leave, and so does the kiosk itself. */
export function PlaceWaiting() {
  const { riderIdleSeconds } = useOpenOverview()
  // Who set the station up a moment ago is signed in already, and who checked in is a rider with a visit.
  const leave = useLeavePlace()
  useIdle(riderIdleSeconds, leave)
  const desk = useCheckInDesk()
  // A rider's outcome is read out first, and none who waits for one is forgotten.
  useRenewedPage(
    useCallback(() => {
      const { shown, waiting } = desk.state()
      return shown === null && waiting === 0
    }, [desk]),
  )
  return <Waiting onLeave={leave} />
}
