import { type ComponentType, Suspense } from 'react'
import { FaultBoundary } from '../faults/fault-boundary.tsx'
import { withTexts } from '../i18n/late-texts.ts'
import { lazyPart } from '../late-parts/lazy-part.ts'
import { useNavigation } from '../navigation/navigation-provider.tsx'
import type { Place } from '../navigation/place.ts'
import { CardNumberScreen } from '../screens/card-number/card-number-screen.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { PlaceWaiting } from './place-waiting.tsx'
import { useLeavePlace } from './use-leave-place.ts'

/** The screen of where one is. Home is in the first file that loads; the others come when first needed. */
export function PlaceView() {
  const { place } = useNavigation()
  const leave = useLeavePlace()
  const Screen = screens[place]
  return (
    <FaultBoundary screen={place} onRecover={leave}>
      <Suspense fallback={<PlaceWaiting />}>
        <Screen />
      </Suspense>
    </FaultBoundary>
  )
}

const AttendantArea = lazyPart(() =>
  withTexts(
    ['attendant', 'stock', 'supplies'],
    async () => (await import('../screens/attendant-area/attendant-area.tsx')).AttendantArea,
  ),
)

const SuppliesScreen = lazyPart(async () => (await import('../screens/supplies/supplies-screen.tsx')).SuppliesScreen)

const screens: Readonly<Record<Place, ComponentType>> = {
  home: HomeScreen,
  'card-number': CardNumberScreen,
  supplies: SuppliesScreen,
  attendant: AttendantArea,
}
