import { openSection, signIn } from '../../support/attendant-side.ts'
import { availableOf, basketOf, confirmOf, openView, tileOf } from '../../support/issue-desk.ts'
import type { OnScreen } from '../../support/on-screen.ts'
import { expect, test } from '../support/station-fixture.ts'

const isIssued = (on: OnScreen) => basketOf(on).getByText(on.words.supplies.made.title)
const isToCount = ({ page, words }: OnScreen) =>
  page.getByRole('alertdialog', { name: words.supplies.countFirst.title })

test('issues the last piece once when two windows do it in the same moment, and tells the other', async ({
  station,
}) => {
  const context = station.page.context()
  // Another window of the same browser session; a tab would stand behind the first and be drawn no more.
  const another = await context.browser()!.newContext({ storageState: await context.storageState() })
  const other: OnScreen = { ...station, page: await another.newPage() }
  await other.page.goto(station.page.url())
  const windows = [{ ...station, page: station.page }, other]
  for (const on of windows) {
    await signIn(on)
    await openSection(on, 'issue')
    await expect(tileOf(on, 'vest')).toBeVisible()
  }
  const vests = await availableOf(station, 'vest')
  for (let piece = 1; piece < vests; piece++) await tileOf(station, 'vest').click()
  await confirmOf(station).click()
  await expect.poll(() => availableOf(other, 'vest')).toBe(1)

  for (const on of windows) await tileOf(on, 'vest').click()
  await Promise.all(windows.map((on) => confirmOf(on).click()))
  await Promise.all(windows.map((on) => expect(isIssued(on).or(isToCount(on))).toBeVisible()))
  const issued = await Promise.all(windows.map((on) => isIssued(on).count()))
  expect(issued.toSorted()).toEqual([0, 1])
  await another.close()
})

test('issues nothing twice when an answer is lost and the attendant asks again', async ({ station }) => {
  const { page, words } = station
  await signIn(station)
  await openSection(station, 'issue')
  const before = await availableOf(station, 'water')
  await tileOf(station, 'water').click()

  // Carried out by the station, and never heard of by the screen.
  await page.route(/supplies\.issue$/, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await confirmOf(station).click()
  await expect(basketOf(station)).toContainText(words.supplies.remark.unanswered)
  await expect(confirmOf(station)).toHaveText(words.supplies.basket.again)
  await expect(tileOf(station, 'mask').click({ timeout: 500, force: false })).rejects.toThrow()

  await page.unroute(/supplies\.issue$/)
  await confirmOf(station).click()
  await expect(isIssued(station)).toBeVisible()
  expect(await availableOf(station, 'water')).toBe(before - 1)
  await openView(station, 'today')
  await expect(page.getByRole('listitem')).toHaveCount(1)
})
