import { useCallback } from 'react'
import { useCheckInDesk } from '../check-in/check-in-provider.tsx'
import { useIdle } from '../hooks/use-idle.ts'
import { useRenewedPage } from '../late-parts/use-renewed-page.ts'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useOpenOverview } from '../station/overview-provider.tsx'
import { useSignOut } from '../station/use-sign-out.ts'
import { Waiting } from './waiting.tsx'

/** A place whose part is still on its way. It may never come: whoever waits can leave, and so does the kiosk itself. */
export function PlaceWaiting() {
  const { place, goHome } = useNavigation()
  const { riderIdleSeconds } = useOpenOverview()
  const signOut = useSignOut()
  // Who set the station up a moment ago is signed in already.
  const leave = place === 'attendant' ? signOut : goHome
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
