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
  /** Puts the station back once the picture is drawn. */
  readonly tidy?: (page: Page) => Promise<void>
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
  wizardPicture('1-start', async () => {}),
  wizardPicture('2-station', async (page, next) => {
    await begin(page)
    await next()
  }),
  wizardPicture('3-time', async (page, next) => {
    await begin(page)
    await fillStation(page)
    await next()
  }),
  wizardPicture('4-languages', async (page, next) => {
    await begin(page)
    await fillStation(page)
    await next()
    await next()
  }),
  wizardPicture('5-lead', async (page, next) => {
    await begin(page)
    await fillStation(page)
    for (const _ of 'tl ') await next()
    await page.locator('input').tap()
    await page
      .getByRole('button', { name: /./ })
      .filter({ hasText: /^(w|و)$/ })
      .first()
      .click()
  }),
  wizardPicture('6-pin', async (page, next) => {
    await begin(page)
    await fillStation(page)
    for (const _ of 'tl ') await next()
    await page.locator('input').fill('林一')
    await next()
    await digits(page, '2468')
  }),
  wizardPicture('7-check', async (page, next) => {
    await begin(page)
    await fillStation(page)
    for (const _ of 'tl ') await next()
    await page.locator('input').fill('林一')
    await next()
    await digits(page, '246813')
    await next()
    await digits(page, '246813')
    await next()
  }),
  {
    ...wizardPicture('look-around', async (page) => {
      await page.locator('main button').nth(1).click()
      await page.getByRole('dialog').waitFor()
    }),
    async tidy(page) {
      await page.keyboard.press('Escape')
      await page.locator('aside button').last().click()
      await page.locator('main button').nth(1).waitFor()
    },
  },
]

/** The wizard up to a step, with sensible answers before it. */
function wizardPicture(step: string, arrange: (page: Page, next: () => Promise<void>) => Promise<void>): PictureOf {
  return {
    name: `wizard-${step}`,
    station: 'not-set-up',
    arrange: (page) => arrange(page, () => page.locator('footer button').last().click()),
  }
}

async function fillStation(page: Page): Promise<void> {
  const [name, district, code] = await page.locator('input').all()
  await name?.fill('天山路骑手驿站')
  await district?.fill('天山路街道')
  await code?.fill('TS-0101')
}

const begin = (page: Page) => page.locator('main button').first().click()

/** Types as a wedge scanner does: physical keys, Shift for capitals, Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
