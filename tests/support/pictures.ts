import type { Page } from 'playwright'
import type { RefusalReason, Verdict } from '../../shared/check-ins/verdict.ts'
import { refusalReasonSchema } from '../../shared/check-ins/verdict.ts'
import type { RiderRef } from '../../shared/ids/ids.ts'

/** One screen to be drawn: over which station, at what time, and how to get there from home. */
export type PictureOf = {
  readonly name: string
  readonly station: 'sample' | 'not-set-up'
  readonly at?: string
  readonly arrange: (page: Page) => Promise<void>
}

const NIGHT = '2026-01-13T21:10:00+08:00'

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

/** Answers every scan with one verdict, and scans. */
function verdictPicture(name: string, verdict: unknown, at?: string): PictureOf {
  return {
    name: `verdict-${name}`,
    station: 'sample',
    ...(at !== undefined && { at }),
    async arrange(page) {
      await page.route(/\/call\/.*scan/, (route) => route.fulfill({ json: { ok: true, value: verdict } }))
      await scan(page, 'https://example.org/12345678')
      await page.getByRole('alert').waitFor()
    },
  }
}

const refusal = (reason: RefusalReason): Verdict => ({
  outcome: 'refused',
  reason,
  retryAt: reason === 'slowed-down' ? Date.parse('2026-01-13T10:24:45+08:00') : null,
})

const digits = async (page: Page, typed: string) => {
  for (const digit of typed) await page.getByRole('button', { name: digit, exact: true }).click()
}

export const PICTURES: readonly PictureOf[] = [
  { name: 'home', station: 'sample', arrange: async () => {} },
  { name: 'home-night', station: 'sample', at: NIGHT, arrange: async () => {} },
  {
    name: 'card-number',
    station: 'sample',
    async arrange(page) {
      await page.locator('main button').first().click()
      await digits(page, '123456')
    },
  },
  ...Object.entries(verdicts).map(([name, verdict]) => verdictPicture(name, verdict)),
  verdictPicture('welcome-night', verdicts.welcome, NIGHT),
  ...refusalReasonSchema.options.map((reason) => verdictPicture(`refused-${reason}`, refusal(reason))),
  {
    name: 'verdict-unanswered',
    station: 'sample',
    async arrange(page) {
      await page.route(/\/call\/.*scan/, (route) => route.abort())
      await scan(page, 'https://example.org/12345678')
      await page.getByRole('alert').waitFor()
    },
  },
]

/** Types as a wedge scanner does: physical keys, Shift for capitals, Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
