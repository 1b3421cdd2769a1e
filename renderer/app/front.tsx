import { LanguageProvider } from '../i18n/language-provider.tsx'
import { NavigationProvider } from '../navigation/navigation-provider.tsx'
import { useOverview } from '../station/overview-provider.tsx'
import { useNightTheme } from '../theme/use-night.ts'
import { OpenStation } from './open-station.tsx'
import { PrintView, printTicket } from './print-view.tsx'
import { SetUpView } from './set-up-view.tsx'
import { Waiting } from './waiting.tsx'

/** What stands in front: the set-up of a new machine, or the screens of a station that is open. */
export function Front() {
  const overview = useOverview()
  useNightTheme()
  if (!overview) return <Waiting />
  return (
    <LanguageProvider languages={overview.state === 'open' ? overview.languages : ALL_LANGUAGES}>
      {printTicket === null ? <Screens isOpen={overview.state === 'open'} /> : <PrintView ticket={printTicket} />}
    </LanguageProvider>
  )
}

function Screens({ isOpen }: { readonly isOpen: boolean }) {
  return <NavigationProvider>{isOpen ? <OpenStation /> : <SetUpView />}</NavigationProvider>
}

const ALL_LANGUAGES = ['zh-CN', 'en', 'ug'] as const
