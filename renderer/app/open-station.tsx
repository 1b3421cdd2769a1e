import { CheckInProvider } from '../check-in/check-in-provider.tsx'
import { DefaultScans } from '../check-in/default-scans.tsx'
import { FaultBoundary } from '../faults/fault-boundary.tsx'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import { StockTakeProvider } from '../screens/attendant-stock-take/stock-take-provider.tsx'
import { SelfServeProvider } from '../self-serve/self-serve-provider.tsx'
import { useStationClient } from '../station/station-client-context.ts'
import { CheckInLayer } from './check-in-layer.tsx'
import { PlaceView } from './place-view.tsx'
import { RenewedAtRest } from './renewed-at-rest.tsx'
import { RiderIdle } from './rider-idle.tsx'

/** The screens of a station that is set up. A screen that fails leaves the desk open: scans go on being taken. */
export function OpenStation() {
  const { place, goHome } = useNavigation()
  const station = useStationClient()
  const recover = () => {
    // No attendant's screen stays open behind a rider's.
    if (place === 'attendant') station.attendants.signOut().catch(() => {})
    goHome()
  }
  return (
    <CheckInProvider>
      <SelfServeProvider>
        <DefaultScans />
        <RiderIdle />
        <RenewedAtRest />
        <CheckInLayer>
          <StockTakeProvider>
            <FaultBoundary screen={place} onRecover={recover}>
              <PlaceView place={place} />
            </FaultBoundary>
          </StockTakeProvider>
        </CheckInLayer>
      </SelfServeProvider>
    </CheckInProvider>
  )
}
