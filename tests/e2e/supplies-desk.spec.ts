import type { Locator } from '@playwright/test'
import { attendantOf, openRider, openSection, signIn } from '../support/attendant-side.ts'
import {
  availableOf,
  basketOf,
  confirmOf,
  itemName,
  openView,
  quantityIn,
  riderAtDesk,
  tileOf,
} from '../support/issue-desk.ts'
import { touch } from '../support/touch.ts'
import { filled } from '../support/words.ts'
import { expect, type StationOnScreen, test } from './support/station-fixture.ts'

test.describe.configure({ timeout: 60_000 })

/** A rider of the sample who has never had anything. */
const newcomerOf = ({ sample }: StationOnScreen) => sample.riders.at(-1)!
const barcodeOf = ({ sample }: StationOnScreen, name: string) => sample.items.find((one) => one.name === name)!.barcode

async function openDesk(station: StationOnScreen): Promise<void> {
  await openSection(station, 'issue')
  await expect(tileOf(station, 'mask')).toBeVisible()
}

async function scanRider(station: StationOnScreen, rider: { name: string; codeText: string }): Promise<void> {
  await station.scan(rider.codeText)
  await expect(riderAtDesk(station)).toContainText(rider.name)
}

async function expectIssued(station: StationOnScreen, ...parts: readonly string[]): Promise<void> {
  const banner = basketOf(station).getByRole('status').filter({ hasText: station.words.supplies.made.title })
  await expect(banner).toBeVisible()
  for (const part of parts) await expect(banner).toContainText(part)
}

test('issues three items in at most six touches and scans from the attendants’ home', async ({ station }) => {
  await signIn(station)
  const rider = newcomerOf(station)
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

test('issues all parts of a kit by one touch', async ({ station }) => {
  await signIn(station)
  await openDesk(station)
  await scanRider(station, newcomerOf(station))
  await touch(tileOf(station, 'winter-kit'))
  await expect(quantityIn(station, 'heat-pack')).toHaveText('2')
  await expect(quantityIn(station, 'vest')).toHaveText('1')
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

test('tells an attendant what is left and when it renews, and sends to a lead for more', async ({ station }) => {
  const { words } = station
  await signIn(station, attendantOf(station.sample))
  await openDesk(station)
  await scanRider(station, newcomerOf(station))
  await expect(tileOf(station, 'mask')).toContainText(filled(words.supplies.allowance.all, { n: 2 }))
  for (let piece = 0; piece < 3; piece++) await touch(tileOf(station, 'mask'))
  await touch(confirmOf(station))
  const left = filled(words.supplies.allowance.left, { n: 2, again: words.supplies.allowance.tomorrow })
  await expect(basketOf(station)).toContainText(left)
  await expect(basketOf(station)).toContainText(words.supplies.overQuota.askLead)
  await expect(basketOf(station).getByRole('button', { name: words.supplies.overQuota.override })).toHaveCount(0)

  await touch(basketOf(station).getByRole('button', { name: words.supplies.overQuota.cut }))
  await expect(quantityIn(station, 'mask')).toHaveText('2')
  await touch(confirmOf(station))
  await expectIssued(station, '口罩 × 2')
  await scanRider(station, newcomerOf(station))
  const none = filled(words.supplies.allowance.none, { again: words.supplies.allowance.tomorrow })
  await expect(tileOf(station, 'mask')).toContainText(none)
})

test('lets a lead go over a quota with a reason, which stays on record', async ({ station }) => {
  const { page, words } = station
  await signIn(station)
  await openDesk(station)
  await scanRider(station, newcomerOf(station))
  for (let piece = 0; piece < 3; piece++) await touch(tileOf(station, 'water'))
  await touch(confirmOf(station))
  await touch(basketOf(station).getByRole('button', { name: words.supplies.overQuota.override }))
  const dialog = page.getByRole('alertdialog')
  const [reason = ''] = words.supplies.overQuota.choices
  await dialog.getByText(reason).click()
  await dialog.getByRole('button', { name: words.supplies.overQuota.override }).click()
  await expectIssued(station, '饮用水 × 3')
  await openView(station, 'today')
  await expect(page.getByRole('listitem').first()).toContainText(filled(words.supplies.today.override, { reason }))
})

test('has the shelf counted where the records say too few, and goes on', async ({ station }) => {
  const { page, words } = station
  await signIn(station)
  await openDesk(station)
  expect(await availableOf(station, 'vest')).toBe(9)
  for (let piece = 0; piece < 10; piece++) await tileOf(station, 'vest').click()
  await confirmOf(station).click()
  const dialog = page.getByRole('alertdialog', { name: words.supplies.countFirst.title })
  await expect(dialog).toContainText(filled(words.supplies.countFirst.line, { available: 9, wanted: 10 }))
  await dialog.getByRole('button', { name: words.supplies.countFirst.confirm }).click()
  await expect(dialog).toContainText(words.supplies.countFirst.reasonMissing)
  await dialog.getByText(words.supplies.countReason.found).click()
  const more = dialog.getByRole('button', { name: new RegExp(`^${words.attendant.settings.more}`) })
  await more.click()
  await dialog.getByRole('button', { name: words.supplies.countFirst.confirm }).click()
  await expectIssued(station, '防寒背心 × 10')
  await expect.poll(() => availableOf(station, 'vest')).toBe(1)
})

test('has what expires received with its date, since nobody could count when it does', async ({ station }) => {
  const { page, words } = station
  await signIn(station)
  await openDesk(station)
  const there = await availableOf(station, 'first-aid-medicine')
  for (let piece = 0; piece <= there; piece++) await tileOf(station, 'first-aid-medicine').click()
  await confirmOf(station).click()
  const dialog = page.getByRole('alertdialog', { name: words.supplies.countFirst.title })
  await expect(dialog).toContainText(
    filled(words.supplies.countFirst.expires, { item: itemName(station, 'first-aid-medicine'), n: there }),
  )
  await expect(dialog.getByRole('button', { name: words.supplies.countFirst.receive })).toBeVisible()
  await dialog.getByRole('button', { name: words.supplies.countFirst.takeOut }).click()
  await expect(quantityIn(station, 'first-aid-medicine')).toHaveText(String(there))
})

test('takes an issue back with a reason: the shelf and the quota are as before', async ({ station }) => {
  const { page, words } = station
  await signIn(station)
  await openDesk(station)
  const before = await availableOf(station, 'mask')
  await scanRider(station, newcomerOf(station))
  await touch(tileOf(station, 'mask'))
  await touch(confirmOf(station))
  await touch(basketOf(station).getByRole('button', { name: words.supplies.made.undo }))
  const dialog = page.getByRole('alertdialog', { name: words.supplies.voidIssue.title })
  await dialog.getByText(words.supplies.voidIssue.choices[1] ?? '').click()
  await dialog.getByRole('button', { name: words.supplies.voidIssue.confirm }).click()
  await expect(basketOf(station)).toContainText(words.supplies.voidIssue.voided)
  await expect.poll(() => availableOf(station, 'mask')).toBe(before)
  await scanRider(station, newcomerOf(station))
  await expect(tileOf(station, 'mask')).toContainText(filled(words.supplies.allowance.all, { n: 2 }))
})

test('serves a rider without a scan: by name, from today’s check-ins, or from the rider’s own page', async ({
  station,
}) => {
  const { page, words } = station
  const rider = newcomerOf(station)
  await station.scan(station.sample.riders[0]!.codeText)
  await page.getByRole('button', { name: words.common.actions.done }).click()
  await signIn(station)
  await openDesk(station)
  await touch(riderAtDesk(station).getByRole('button', { name: words.supplies.rider.find }))
  const dialog = page.getByRole('dialog', { name: words.supplies.chooseRider.title })
  await touch(dialog.getByRole('button', { name: '王**' }))
  await expect(riderAtDesk(station)).toContainText('王示例')

  await touch(riderAtDesk(station).getByRole('button', { name: words.supplies.rider.change }))
  await dialog.getByRole('searchbox').fill(rider.name)
  await touch(dialog.getByRole('button', { name: rider.name }))
  await expect(riderAtDesk(station)).toContainText(rider.name)

  await touch(riderAtDesk(station).getByRole('button', { name: words.supplies.rider.change }))
  await touch(dialog.getByRole('button', { name: words.supplies.rider.none }))
  await expect(riderAtDesk(station)).toContainText(words.supplies.rider.noneText)

  await openRider(station, rider.name)
  await touch(page.getByRole('button', { name: words.attendant.rider.issueSupplies }))
  await expect(riderAtDesk(station)).toContainText(rider.name)
})

test('keeps what was begun while the attendant looks at what was issued today', async ({ station }) => {
  await signIn(station)
  await openDesk(station)
  await scanRider(station, newcomerOf(station))
  await touch(tileOf(station, 'plaster'))
  await openView(station, 'today')
  await openView(station, 'desk')
  await expect(quantityIn(station, 'plaster')).toHaveText('1')
  await expect(riderAtDesk(station)).toContainText(newcomerOf(station).name)
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
})
