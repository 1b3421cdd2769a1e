import { CheckInProvider } from '../check-in/check-in-provider.tsx'
import { DefaultScans } from '../check-in/default-scans.tsx'
import { SelfServeProvider } from '../self-serve/self-serve-provider.tsx'
import { CheckInLayer } from './check-in-layer.tsx'
import { PlaceView } from './place-view.tsx'
import { RenewedAtRest } from './renewed-at-rest.tsx'
import { RiderIdle } from './rider-idle.tsx'

/** The screens of a station that is set up. A screen that fails leaves the desk open: scans go on being taken. */
export function OpenStation() {
  return (
    <CheckInProvider>
      <SelfServeProvider>
        <DefaultScans />
        <RiderIdle />
        <RenewedAtRest />
        <CheckInLayer>
          <PlaceView />
        </CheckInLayer>
      </SelfServeProvider>
    </CheckInProvider>
  )
}
