import type { Page } from '@playwright/test'
import { graveViolationsOn } from '../support/grave-violations.ts'
import { expect, test } from '../support/office-page-fixture.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 780 }

/** Those that are looked at most are looked through in every size, the others in one for each language. */
const MAIN_SCREENS = ['overview', 'stations']

const SCREENS = [
  'overview',
  'overview?per=day',
  'stations',
  'comparison',
  'reports',
  'imports',
  'sent-down',
  'sent-down?part=catalogue',
  'sent-down?part=settings',
  'sent-down?part=keys',
  'sent-down?part=revoked',
  'officers',
  'officers?part=tokens',
  'officers?part=audit',
  'settings',
  'account',
]

for (const language of ['zh-CN', 'ug'] as const) {
  test(`shuts nobody out of any screen in ${language}, at a desk or on a phone`, async ({ page, enter }) => {
    await enter('city', language)
    const [station] = (await (await page.request.get('/v1/stations')).json()).stations
    for (const screen of [...SCREENS, `stations/${station.stationId}`]) {
      await page.goto(`/#/${screen}`)
      await isWhole(page)
      for (const size of [DESK, PHONE]) {
        await page.setViewportSize(size)
        const isLookedThrough = MAIN_SCREENS.includes(screen) || (size === PHONE) === (language === 'ug')
        if (isLookedThrough) expect(await graveViolationsOn(page), `${screen} at ${size.width}`).toEqual([])
        expect(await widthTooMuch(page), `${screen} at ${size.width}`).toBe(0)
      }
    }
    await page.goto('/#/sent-down?part=catalogue')
    await page.getByRole('main').getByRole('button').last().click()
    await page.getByRole('alertdialog').waitFor()
    expect(await graveViolationsOn(page), 'a dialog').toEqual([])
  })
}

/** Every answer that the screen asked for is there. */
async function isWhole(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByText(/正在取数|سان ئېلىنىۋاتىدۇ/)).toHaveCount(0)
}

function widthTooMuch(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
