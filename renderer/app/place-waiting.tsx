import { useIdle } from '../hooks/use-idle.ts'
import { useRenewedPage } from '../late-parts/use-renewed-page.ts'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { useOpenOverview } from '../station/overview-provider.tsx'
import { Waiting } from './waiting.tsx'

/** A place whose part is still on its way. It may never come: whoever waits can leave, and so does the kiosk itself. */
export function PlaceWaiting() {
  const { goHome } = useNavigation()
  const { riderIdleSeconds } = useOpenOverview()
  useIdle(riderIdleSeconds, goHome)
  useRenewedPage()
  return <Waiting onLeave={goHome} />
}
