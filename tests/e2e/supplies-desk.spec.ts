import type { Locator } from '@playwright/test'
import { isolated } from '../../renderer/i18n/isolated.ts'
import { openRider, openSection, signIn } from '../support/attendant-side.ts'
import { availableOf, basketOf, confirmOf, openView, quantityIn, riderAtDesk, tileOf } from '../support/issue-desk.ts'
import { touch } from '../support/touch.ts'
import { filled } from '../support/words.ts'
import { expectIssued, newcomerOf, openDesk, scanRider } from './support/at-the-desk.ts'
import { expect, keepOpen, type StationOnScreen, test } from './support/station-fixture.ts'

const WARNING_MS = 15_000
const IDLE_MS = 120_000

const barcodeOf = ({ sample }: StationOnScreen, name: string) => sample.items.find((one) => one.name === name)!.barcode

// Each leaves the desk with nobody at it and nothing in the basket: it stays as it is for the next.
keepOpen()

test('issues three items in at most six touches and scans from the attendants’ home', async ({ station }) => {
  await signIn(station)
  // The quota of heat packs that the newcomer has is for the kit.
  const rider = station.sample.riders[1]!
  let acts = 0
  const touchOnce = async (part: Locator) => {
    acts += 1
    await touch(part)
  }
  const { page, words } = station
  await touchOnce(page.getByRole('navigation').getByRole('button', { name: words.attendant.place.issue, exact: true }))
  acts += 1
  await scanRider(station, rider)
  for (const item of ['mask', 'water', 'heat-pack'] as const) await touchOnce(tileOf(station, item))
  const masks = await availableOf(station, 'mask')
  await touchOnce(confirmOf(station))

  await expectIssued(station, rider.name, '口罩 × 1', '饮用水 × 1', '暖宝宝 × 1')
  expect(acts).toBeLessThanOrEqual(6)
  await expect(riderAtDesk(station)).toContainText(words.supplies.rider.none)
  await expect.poll(() => availableOf(station, 'mask')).toBe(masks - 1)
})

test('takes riders, barcodes and stickers in any order, and checks nobody in', async ({ station }) => {
  await signIn(station)
  await openDesk(station)
  await station.scan(barcodeOf(station, '饮用水'))
  await expect(quantityIn(station, 'water')).toHaveText('1')
  await station.scan('ys-04')
  await expect(basketOf(station)).toContainText('YS-04')
  await scanRider(station, station.sample.riders[0]!)
  await station.scan(barcodeOf(station, '饮用水'))
  await expect(quantityIn(station, 'water')).toHaveText('2')
  // Another rider: the last one scanned is who gets it.
  await scanRider(station, newcomerOf(station))
  await touch(confirmOf(station))
  await expectIssued(station, newcomerOf(station).name, '饮用水 × 2', '雨伞 × 1')

  await station.scan('4006381333931')
  await expect(basketOf(station)).toContainText(station.words.supplies.remark['unknown-barcode'])
  await openSection(station, 'home')
  await expect(station.page.getByText(station.words.attendant.home.lastCheckIns)).toBeVisible()
  await expect(station.page.getByText('赵**')).toHaveCount(0)
})

test('issues all parts of a kit by one touch, and keeps what was begun while other pages are open for its rider', async ({
  station,
}) => {
  await signIn(station)
  await openDesk(station)
  await scanRider(station, station.sample.riders[0]!)
  await touch(tileOf(station, 'mask'))
  for (const view of ['loans', 'desk'] as const) await openView(station, view)
  await scanRider(station, newcomerOf(station))
  await expect(basketOf(station)).toContainText(
    filled(station.words.supplies.remark['put-back'], { name: isolated('王**'), n: 1 }),
  )
  await expect(confirmOf(station)).toHaveText(station.words.supplies.basket.nothing)

  await touch(tileOf(station, 'winter-kit'))
  await expect(quantityIn(station, 'heat-pack')).toHaveText('2')
  for (const view of ['today', 'loans', 'desk'] as const) await openView(station, view)
  await expect(quantityIn(station, 'vest')).toHaveText('1')
  await expect(riderAtDesk(station)).toContainText(newcomerOf(station).name)
  await touch(confirmOf(station))
  await expectIssued(station, '防寒背心 × 1', '手套 × 1', '暖宝宝 × 2')
})

test('counts as anonymous what is issued to nobody by name, says so before, and lends nothing', async ({ station }) => {
  const { words } = station
  await signIn(station)
  await openDesk(station)
  await expect(riderAtDesk(station)).toContainText(words.supplies.rider.noneText)
  await touch(tileOf(station, 'umbrella'))
  await expect(basketOf(station)).toContainText(words.supplies.basket.needsRider)
  await touch(confirmOf(station))
  await expect(basketOf(station)).toContainText(words.supplies.remark['loan-needs-rider'])
  await touch(basketOf(station).getByRole('button', { name: words.supplies.basket.clear }))
  await touch(tileOf(station, 'mask'))
  await expect(confirmOf(station)).toHaveText(filled(words.supplies.basket.issueAnonymous, { n: 1 }))
  await touch(confirmOf(station))
  await expectIssued(station, words.supplies.made.anonymous)
  await openView(station, 'today')
  await expect(station.page.getByRole('listitem').first()).toContainText(words.supplies.issued.anonymous)
})

test('serves a rider without a scan: by name, from today’s check-ins, or from the rider’s own page', async ({
  station,
}) => {
  const { page, words } = station
  const rider = newcomerOf(station)
  const sought = station.sample.riders[1]!
  await signIn(station)
  await station.scan(station.sample.riders[0]!.codeText)
  await expect(page.getByRole('listitem').filter({ hasText: '王**' })).toBeVisible()
  await openDesk(station)
  await touch(riderAtDesk(station).getByRole('button', { name: words.supplies.rider.find }))
  const dialog = page.getByRole('dialog', { name: words.supplies.chooseRider.title })
  await touch(dialog.getByRole('button', { name: '王**' }))
  await expect(riderAtDesk(station)).toContainText('王示例')

  await openRider(station, rider.name)
  await touch(page.getByRole('button', { name: words.attendant.rider.issueSupplies }))
  await expect(riderAtDesk(station)).toContainText(rider.name)

  await touch(riderAtDesk(station).getByRole('button', { name: words.supplies.rider.change }))
  await dialog.getByRole('searchbox').fill(sought.name)
  // The screen keyboard comes a moment later, and has the dialog move up.
  await expect(page.locator('html')).toHaveAttribute('data-keyboard', 'open')
  await touch(dialog.getByRole('button', { name: sought.name }))
  await expect(riderAtDesk(station)).toContainText(sought.name)

  await touch(riderAtDesk(station).getByRole('button', { name: words.supplies.rider.change }))
  await touch(dialog.getByRole('button', { name: words.supplies.rider.none }))
  await expect(riderAtDesk(station)).toContainText(words.supplies.rider.noneText)
})

test('keeps the button and what was touched last in sight, however long the basket and wherever the page is', async ({
  station,
}) => {
  const { page } = station
  await signIn(station)
  await openDesk(station)
  for (const size of [
    { width: 1080, height: 1920 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size)
    for (const item of ['mask', 'water', 'plaster', 'umbrella', 'heat-pack', 'gloves', 'vest'] as const) {
      await tileOf(station, item).click()
    }
    await expect(quantityIn(station, 'vest')).toBeInViewport({ ratio: 1 })
    for (const top of [0, 10_000]) {
      await page.evaluate((y) => window.scrollTo(0, y), top)
      await expect(confirmOf(station)).toBeInViewport({ ratio: 1 })
    }
    const box = (await confirmOf(station).boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(64)
  }
  await basketOf(station).getByRole('button', { name: station.words.supplies.basket.clear }).click()
})

test.describe('with a clock of its own', () => {
  test.use({ isKeptOpen: false })

  test('takes the scanning of goods for work, and signs nobody out in the middle of it', async ({ page, station }) => {
    await page.clock.install()
    await page.reload()
    await signIn(station)
    await openDesk(station)
    const warning = page.getByText(station.words.attendant.idle.title)
    const almostWarned = () => page.clock.fastForward(IDLE_MS - WARNING_MS - 3000)
    for (const quantity of ['1', '2', '3']) {
      await almostWarned()
      await station.scan(barcodeOf(station, '饮用水'))
      await expect(quantityIn(station, 'water')).toHaveText(quantity)
    }
    await expect(warning).toBeHidden()
    // A rider's card is nobody's work.
    await almostWarned()
    await scanRider(station, newcomerOf(station))
    await page.clock.fastForward(4000)
    await expect(warning).toBeVisible()
  })
})
