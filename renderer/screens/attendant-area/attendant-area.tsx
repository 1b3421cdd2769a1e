import { PlaceWaiting } from '../../app/place-waiting.tsx'
import { useIsMounted } from '../../hooks/use-is-mounted.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { SignInScreen } from '../attendant-sign-in/sign-in-screen.tsx'
import { SignedInArea } from './signed-in-area.tsx'

/** The attendant's side, from sign-in to sign-out. The station alone says who is signed in at this screen. */
export function AttendantArea() {
  const isMounted = useIsMounted()
  const current = useStationQuery((station) => station.attendants.current(), ['session'])
  if (current.state === 'asking') return <PlaceWaiting />
  const attendant = current.state === 'answered' ? current.value : null
  if (!attendant) return <SignInScreen isHere={() => isMounted.current} onSignedIn={current.askAgain} />
  return <SignedInArea key={attendant.attendantId} attendant={attendant} />
}
