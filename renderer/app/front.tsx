import { useState } from 'react'
import type { StationOverview } from '../../shared/contract/groups/station-calls.ts'
import { KeyboardDock } from '../components/keyboard/keyboard-dock.tsx'
import { useHeldMotion } from '../hooks/use-held-motion.ts'
import { LanguageProvider } from '../i18n/language-provider.tsx'
import { NavigationProvider } from '../navigation/navigation-provider.tsx'
import { IssueDeskKeeper } from '../screens/attendant-issue/issue-desk-keeper.tsx'
import { StockTakeProvider } from '../screens/attendant-stock-take/stock-take-provider.tsx'
import { useOutage, useOverview } from '../station/overview-provider.tsx'
import { useNightTheme } from '../theme/use-night.ts'
import type { LookAround } from './look-around.ts'
import { OpenStation } from './open-station.tsx'
import { OutOfService } from './out-of-service.tsx'
import { PrintView, printTicket } from './print-view.tsx'
import { SampleBar } from './sample-bar.tsx'
import { SetUpView } from './set-up-view.tsx'
import { Waiting } from './waiting.tsx'

/** What stands in front: the set-up of a new machine, the screens of a station that is open, or that it is out of service. */
export function Front() {
  const overview = useOverview()
  const outage = useOutage()
  useNightTheme()
  useHeldMotion()
  if (!overview && !outage) return <Waiting />
  return (
    <LanguageProvider languages={overview?.state === 'open' ? overview.languages : ALL_LANGUAGES}>
      {/* What was counted at the shelf, and the desk, outlast that the station is out of service, and no look around. */}
      <StockTakeProvider place={overview?.state}>
        <IssueDeskKeeper place={overview?.state}>
          {overview && !outage ? <Shown overview={overview} /> : <OutOfService reason={outage ?? 'broken'} />}
        </IssueDeskKeeper>
      </StockTakeProvider>
    </LanguageProvider>
  )
}

function Shown({ overview }: { readonly overview: StationOverview }) {
  return printTicket === null ? <Screens overview={overview} /> : <PrintView ticket={printTicket} />
}

function Screens({ overview }: { readonly overview: StationOverview }) {
  const [found, setFound] = useState<LookAround | null>(null)
  const [isLeadHere, setIsLeadHere] = useState(false)
  return (
    <>
      {/* Whoever set the station up is signed in, and must not be left so behind the riders' home screen. */}
      <NavigationProvider key={overview.state} beginsAt={isLeadHere ? 'attendant' : 'home'}>
        {overview.state === 'open' ? (
          <>
            {overview.isSample && <SampleBar found={found} canLeave={overview.canLeaveSample} />}
            <OpenStation />
          </>
        ) : (
          <SetUpView suggestedTimeZone={overview.suggestedTimeZone} onLookAround={setFound} onSetUp={setIsLeadHere} />
        )}
      </NavigationProvider>
      <KeyboardDock />
    </>
  )
}

const ALL_LANGUAGES = ['zh-CN', 'en', 'ug'] as const
