import { lazy, Suspense } from 'react'
import type { Screen } from '../../navigation/route.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { useOffice } from '../../session/office-context.ts'
import { OwnPasswordScreen } from '../account/own-password-screen.tsx'
import { OverviewScreen } from '../overview/overview-screen.tsx'
import { StationScreen } from '../station/station-screen.tsx'
import { StationsScreen } from '../stations/stations-screen.tsx'
import { isFor } from './section-list.tsx'

const ComparisonScreen = lazy(async () => {
  const { ComparisonScreen } = await import('../comparison/comparison-screen.tsx')
  return { default: ComparisonScreen }
})
const ReportsScreen = lazy(async () => ({ default: (await import('../reports/reports-screen.tsx')).ReportsScreen }))
const ImportsScreen = lazy(async () => ({ default: (await import('../imports/imports-screen.tsx')).ImportsScreen }))
const SentDownScreen = lazy(async () => ({
  default: (await import('../sent-down/sent-down-screen.tsx')).SentDownScreen,
}))
const OfficersScreen = lazy(async () => ({ default: (await import('../officers/officers-screen.tsx')).OfficersScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('../settings/settings-screen.tsx')).SettingsScreen }))

/** The screen of the present address. Numbers come first: what is looked at now and then is loaded when it is. */
export function ScreenView() {
  const { screen, id } = useRoute()
  const office = useOffice()
  if (!isFor(screen, office)) return <OverviewScreen />
  if (id !== null) return <StationScreen key={id} stationId={id} />
  const Shown = SHOWN[screen]
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  )
}

const SHOWN: Readonly<Record<Screen, () => React.ReactNode>> = {
  overview: () => <OverviewScreen />,
  stations: () => <StationsScreen />,
  comparison: () => <ComparisonScreen />,
  reports: () => <ReportsScreen />,
  imports: () => <ImportsScreen />,
  'sent-down': () => <SentDownScreen />,
  officers: () => <OfficersScreen />,
  settings: () => <SettingsScreen />,
  account: () => <OwnPasswordScreen />,
}
