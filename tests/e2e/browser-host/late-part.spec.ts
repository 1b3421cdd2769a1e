import type { Page } from '@playwright/test'
import { openAttendantSide, openSection, signIn, signOut } from '../../support/attendant-side.ts'
import { touch } from '../../support/touch.ts'
import { expect, test } from '../support/station-fixture.ts'

/** Between two tries to load a part; much less than an attendant may be idle. */
const LONGEST_PAUSE_MS = 10_000
/** So long nobody must be there before a page is loaded anew. */
const REST_MS = 60_000

/** The host does not give out these files. Answers how often the page could not import a part. */
async function keepBack(page: Page, files: RegExp): Promise<() => Promise<number>> {
  await page.route(files, (route) => route.abort())
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    window.addEventListener('vite:preloadError', () => {
      dataset['failures'] = String(Number(dataset['failures'] ?? 0) + 1)
    })
  })
  return async () => Number((await page.locator('html').getAttribute('data-failures')) ?? 0)
}

test('opens a place whose part did not load at first, with its looks, to the next rider', async ({ page, station }) => {
  const { common, rider } = station.words
  const tile = page.getByRole('button', { name: rider.supplies.title })
  const opened = page.getByRole('heading', { level: 1, name: rider.supplies.scanFirst })
  const failures = await keepBack(page, /supplies-screen.*\.(js|css)$/)
  await station.scan(station.sample.riders.at(-1)!.codeText)
  await expect(page.getByRole('alert')).toBeVisible()
  await touch(page.getByRole('button', { name: rider.supplies.title, exact: true }))
  // As assistive technology does: nobody else sees this button in the first seconds.
  await page.getByRole('button', { name: common.actions.home, includeHidden: true }).dispatchEvent('click')
  await touch(tile)
  await expect.poll(failures).toBeGreaterThan(0)
  const renewed = page.waitForEvent('load')
  await page.unrouteAll()
  // A browser that keeps a failed import asks for it no more: the page is loaded anew there, and is at home then.
  await Promise.race([opened.waitFor(), renewed.then(() => touch(tile))])
  await expect(opened).toBeVisible()
  await expect(page.getByRole('main')).toHaveCSS('display', 'grid')
})

test('lets whoever waits for a part go home, and is loaded anew where it never comes', async ({ page, station }) => {
  const { common, rider, attendant } = station.words
  const corner = page.getByRole('button', { name: rider.home.attendant })
  await page.route(page.url(), (route) => route.abort())
  await keepBack(page, /attendant-area.*\.js$/)
  await corner.dispatchEvent('click')
  await page.getByRole('button', { name: common.actions.home }).click()
  await expect(corner).toBeVisible()

  await page.unroute(page.url())
  await Promise.all([page.waitForEvent('load'), corner.dispatchEvent('click')])
  await page.unrouteAll()
  await openAttendantSide(station)
  await expect(page.getByText(attendant.signIn.choose)).toBeVisible()
})

test('keeps a page as it is whose screen keyboard did not load, until nobody is there', async ({ page, station }) => {
  const { attendant } = station.words
  await page.clock.install()
  await page.reload()
  await signIn(station)
  await openSection(station, 'riders')
  const failures = await keepBack(page, /screen-keyboard.*\.(js|css)$/)
  const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first()
  await touch(field)
  // After the third it is missing; a page that was loaded anew would count from nought.
  await expect
    .poll(async () => {
      await page.clock.fastForward(LONGEST_PAUSE_MS)
      return failures()
    })
    .toBeGreaterThan(3)
  await expect(field).toBeVisible()
  await expect(page.getByRole('button', { name: attendant.place.signOut })).toBeVisible()

  await signOut(station)
  await Promise.all([page.waitForEvent('load'), page.clock.fastForward(REST_MS)])
})
