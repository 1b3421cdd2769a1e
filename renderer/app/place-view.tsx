import { type ComponentType, Suspense } from 'react'
import { withTexts } from '../i18n/late-texts.ts'
import { lazyPart } from '../late-parts/lazy-part.ts'
import type { Place } from '../navigation/place.ts'
import { CardNumberScreen } from '../screens/card-number/card-number-screen.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { PlaceWaiting } from './place-waiting.tsx'

/** The screen of a place. Home is in the first file that loads; the others come when first needed. */
export function PlaceView({ place }: { readonly place: Place }) {
  const Screen = screens[place]
  return (
    <Suspense fallback={<PlaceWaiting />}>
      <Screen />
    </Suspense>
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
