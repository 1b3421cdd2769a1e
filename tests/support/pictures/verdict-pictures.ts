import type { Page } from 'playwright'
import type { RefusalReason, Verdict } from '../../../shared/check-ins/verdict.ts'
import { refusalReasonSchema } from '../../../shared/check-ins/verdict.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { scanInOneGo } from '../type-like-a-scanner.ts'
import type { PictureOf } from './picture.ts'
import { NIGHT } from './rider-pictures.ts'

const rider = { riderRef: 'r-0123456789abcdef' as RiderRef, maskedName: '王**', platform: 'meituan' } as const
const visit = { ...rider, checkInId: 7, visitsToday: 2, visitsThisMonth: 12 }
const verdicts = {
  'first-visit': { ...visit, outcome: 'first-visit', visitsToday: 1, visitsThisMonth: 1 },
  welcome: { ...visit, outcome: 'welcome', visitsToday: 1 },
  'back-again': { ...visit, outcome: 'back-again' },
  already: {
    ...rider,
    outcome: 'already-checked-in',
    sinceAt: Date.parse('2026-01-13T10:12:00+08:00'),
    visitsToday: 1,
    visitsThisMonth: 12,
  },
} as const

const refusal = (reason: RefusalReason): Verdict => ({
  outcome: 'refused',
  reason,
  retryAt: reason === 'slowed-down' ? Date.parse('2026-01-13T10:24:45+08:00') : null,
})

/** What comes of presenting a code: every outcome and every refusal, whatever the station would say. */
export const VERDICT_PICTURES: readonly PictureOf[] = [
  ...Object.entries(verdicts).map(([name, verdict]) => verdictPicture(name, verdict)),
  verdictPicture('welcome-night', verdicts.welcome, NIGHT),
  ...refusalReasonSchema.options.map((reason) => verdictPicture(`refused-${reason}`, refusal(reason))),
  staged('verdict-unanswered', (page) => page.route(SCANS, (route) => route.abort())),
]

const SCANS = /\/call\/.*scan/

function verdictPicture(name: string, verdict: unknown, at?: string): PictureOf {
  const answer = (page: Page) => page.route(SCANS, (route) => route.fulfill({ json: { ok: true, value: verdict } }))
  return { ...staged(`verdict-${name}`, answer), ...(at !== undefined && { at }) }
}

/** Answers every scan in one way, and scans. */
function staged(name: string, stage: (page: Page) => Promise<unknown>): PictureOf {
  return {
    name,
    station: 'sample',
    from: 'start',
    isStaged: true,
    async arrange({ page }) {
      await stage(page)
      await scanInOneGo(page, 'https://example.org/12345678')
      await page.getByRole('alert').waitFor()
    },
  }
}
