import { DailyCountsScreen } from '../attendant-daily-counts/daily-counts-screen.tsx'
import { DiagnosticsScreen } from '../attendant-diagnostics/diagnostics-screen.tsx'
import { HandoverScreen } from '../attendant-handover/handover-screen.tsx'
import { AttendantHomeScreen } from '../attendant-home/attendant-home-screen.tsx'
import { IssueScreen } from '../attendant-issue/issue-screen.tsx'
import { LoansScreen } from '../attendant-loans/loans-screen.tsx'
import { OfficeScreen } from '../attendant-office/office-screen.tsx'
import { RegisterRiderScreen } from '../attendant-register-rider/register-rider-screen.tsx'
import { RiderScreen } from '../attendant-rider/rider-screen.tsx'
import { RidersScreen } from '../attendant-riders/riders-screen.tsx'
import { RosterScreen } from '../attendant-roster/roster-screen.tsx'
import { SettingsScreen } from '../attendant-settings/settings-screen.tsx'
import type { AttendantPage } from './attendant-page.ts'
import { isStockPage } from './stock-page.ts'
import { StockPageView } from './stock-page-view.tsx'

/** The screen of a page. */
export function AttendantPageView({ page }: { readonly page: AttendantPage }) {
  if (page.name === 'rider')
    return <RiderScreen key={page.riderRef} riderRef={page.riderRef} isNew={page.isNew ?? false} />
  if (page.name === 'riders') return <RidersScreen page={page} />
  if (page.name === 'issue') return <IssueScreen page={page} />
  if (isStockPage(page)) return <StockPageView page={page} />
  const Screen = screens[page.name]
  return <Screen />
}

const screens = {
  home: AttendantHomeScreen,
  loans: LoansScreen,
  'register-rider': RegisterRiderScreen,
  handover: HandoverScreen,
  'daily-counts': DailyCountsScreen,
  office: OfficeScreen,
  roster: RosterScreen,
  settings: SettingsScreen,
  diagnostics: DiagnosticsScreen,
} as const
