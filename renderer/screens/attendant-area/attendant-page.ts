import type { AttendantRole } from '../../../shared/attendants/attendant.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { isStockPage, type StockPage } from './stock-page.ts'

/** The pages of the attendant's side. */
export type AttendantPage =
  | { readonly name: 'home' }
  /** `forgetting`: how forgetting a rider went just now, to be said where it left the attendant. */
  | { readonly name: 'riders'; readonly forgetting?: 'forgotten' | 'unknown-rider' }
  /** `isNew`: registered just now, so that the code is shown at once. */
  | { readonly name: 'rider'; readonly riderRef: RiderRef; readonly isNew?: boolean }
  | { readonly name: 'register-rider' }
  /** `view`: the desk, unless said otherwise. */
  | { readonly name: 'issue'; readonly view?: 'desk' | 'today' }
  | { readonly name: 'loans' }
  | StockPage
  | { readonly name: 'handover' }
  | { readonly name: 'daily-counts' }
  | { readonly name: 'office' }
  | { readonly name: 'roster' }
  | { readonly name: 'settings' }
  | { readonly name: 'diagnostics' }

/** The sections in the bar that is always in sight, each with the page it opens. */
export type Section =
  | 'home'
  | 'issue'
  | 'riders'
  | 'stock'
  | 'daily-counts'
  | 'office'
  | 'roster'
  | 'settings'
  | 'diagnostics'

const EVERYONE: readonly Section[] = ['home', 'issue', 'riders', 'stock', 'daily-counts', 'office', 'diagnostics']
const LEADS: readonly Section[] = [
  'home',
  'issue',
  'riders',
  'stock',
  'daily-counts',
  'office',
  'roster',
  'settings',
  'diagnostics',
]

export function sectionsFor(role: AttendantRole): readonly Section[] {
  return role === 'lead' ? LEADS : EVERYONE
}

/** The section that a page belongs to: a rider's page is among the riders, an item's is in the stock. */
export function sectionOf(page: AttendantPage): Section {
  if (isStockPage(page)) return 'stock'
  if (page.name === 'rider' || page.name === 'register-rider') return 'riders'
  if (page.name === 'loans') return 'issue'
  return page.name === 'handover' ? 'home' : page.name
}
