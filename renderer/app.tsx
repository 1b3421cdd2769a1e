import type { Transport } from '../shared/contract/transport.ts'
import { PlaceView } from './app/place-view.tsx'
import { FaultBoundary } from './faults/fault-boundary.tsx'
import { LanguageProvider } from './i18n/language-provider.tsx'
import { NavigationProvider, useNavigation } from './navigation/navigation-provider.tsx'
import { useOverview } from './station/overview-provider.tsx'
import { StationProvider } from './station/station-provider.tsx'
import { useNightTheme } from './theme/use-night.ts'

/** The kiosk: one station, its languages, where the screen is. */
export function App({ transport }: { readonly transport: Transport }) {
  return (
    <StationProvider transport={transport}>
      <Kiosk />
    </StationProvider>
  )
}

function Kiosk() {
  const overview = useOverview()
  useNightTheme()
  return (
    <LanguageProvider languages={overview?.state === 'open' ? overview.languages : ALL_LANGUAGES}>
      <NavigationProvider>
        <Screens />
      </NavigationProvider>
    </LanguageProvider>
  )
}

function Screens() {
  const { place, goHome } = useNavigation()
  return (
    <FaultBoundary screen={place} onRecover={goHome}>
      <PlaceView place={place} />
    </FaultBoundary>
  )
}

const ALL_LANGUAGES = ['zh-CN', 'en', 'ug'] as const
