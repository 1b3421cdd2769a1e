import type { Locator } from '@playwright/test'
import { ITEM_NAMES, type ItemName } from '../support/issue-desk.ts'
import { touch } from '../support/touch.ts'
import { filled } from '../support/words.ts'
import { expect, keepOpen, type StationOnScreen, test } from './support/station-fixture.ts'

const newcomerOf = ({ sample }: StationOnScreen) => sample.riders.at(-1)!

async function openShelf(station: StationOnScreen): Promise<void> {
  const { page, words } = station
  await touch(page.getByRole('button', { name: words.rider.supplies.title }))
  await expect(page.getByRole('listitem').first()).toBeVisible()
}

/** Presents a code, and goes from the verdict to the supplies. */
async function arrive(station: StationOnScreen, { codeText }: { codeText: string }): Promise<void> {
  const { page, words } = station
  await station.scan(codeText)
  await expect(page.getByRole('alert')).toBeVisible()
  await touch(page.getByRole('button', { name: words.rider.supplies.title, exact: true }))
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('**')
}

const lineOf = ({ page }: StationOnScreen, item: ItemName) =>
  page.getByRole('listitem').filter({ hasText: ITEM_NAMES[item]['zh-CN'] })
const takeOf = (station: StationOnScreen, item: ItemName) =>
  lineOf(station, item).getByRole('button', { name: new RegExp(`^${ITEM_NAMES[item]['zh-CN']}`) })
const putBackOf = (station: StationOnScreen, item: ItemName) =>
  lineOf(station, item).getByRole('button', {
    name: filled(station.words.rider.supplies.putBackOf, { name: ITEM_NAMES[item]['zh-CN'] }),
  })

keepOpen()

test('lets a gloved rider take what a quota allows, put one back, and says when there is more', async ({ station }) => {
  const { page, words } = station
  await arrive(station, station.sample.riders[1]!)
  await touch(takeOf(station, 'mask'))
  await expect(lineOf(station, 'mask')).toContainText(filled(words.rider.supplies.taken, { n: 1 }))
  await expect(lineOf(station, 'mask')).toContainText(filled(words.rider.supplies.left, { n: 1 }))
  const done = page.getByRole('button', { name: words.common.actions.done })
  for (const target of [takeOf(station, 'mask'), putBackOf(station, 'mask'), takeOf(station, 'water'), done]) {
    const { y, height, width } = await boxOf(target)
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(96)
    // On an upright screen within reach of a seated hand; the bar of a sample station takes the first 60 px.
    expect(y).toBeGreaterThanOrEqual(700)
    expect(y + height).toBeLessThanOrEqual(1560)
  }
  await touch(putBackOf(station, 'mask'))
  await expect(lineOf(station, 'mask')).toContainText(filled(words.rider.supplies.left, { n: 2 }))
  await expect(putBackOf(station, 'mask')).toHaveCount(0)
  for (const n of [1, 2]) {
    await touch(takeOf(station, 'mask'))
    await expect(lineOf(station, 'mask')).toContainText(filled(words.rider.supplies.taken, { n }))
  }
  await expect(lineOf(station, 'mask')).toContainText(words.rider.supplies.fullUntilTomorrow)
  await expect(takeOf(station, 'mask')).toBeDisabled()
})

test('asks for the code first, checks in whoever scans it there, and takes goods by their barcode from then on', async ({
  station,
}) => {
  const { page, words } = station
  await openShelf(station)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.rider.supplies.scanFirst)
  await expect(takeOf(station, 'water')).toBeDisabled()
  const { barcode } = station.sample.items.find(({ name }) => name === '饮用水')!
  await station.scan(barcode)
  await expect(page.getByRole('alert')).toContainText(words.rider.supplies['not-now'])
  await station.scan(newcomerOf(station).codeText)
  await expect(page.getByRole('alert')).toContainText(words.rider.verdict['first-visit'].title)
  await touch(page.getByRole('button', { name: words.common.actions.done }).last())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('赵**')
  await station.scan(barcode)
  await expect(lineOf(station, 'water')).toContainText(filled(words.rider.supplies.taken, { n: 1 }))
})

test('is the next rider’s with the next code, and nobody’s once that one is done', async ({ station }) => {
  const { page, words } = station
  await arrive(station, station.sample.riders[2]!)
  await touch(takeOf(station, 'water'))
  await expect(putBackOf(station, 'water')).toBeVisible()
  await station.scan(station.sample.riders[0]!.codeText)
  await expect(page.getByRole('alert')).toBeVisible()
  await touch(page.getByRole('button', { name: words.common.actions.done }).last())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('王**')
  await expect(putBackOf(station, 'water')).toHaveCount(0)
  await touch(page.getByRole('button', { name: words.common.actions.done }))
  await openShelf(station)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.rider.supplies.scanFirst)
})

test.describe('at a station of its own', () => {
  test.use({ isKeptOpen: false })

  test('closes behind a rider who walked away', async ({ station }) => {
    const { page, words } = station
    await page.clock.install()
    await page.reload()
    await arrive(station, newcomerOf(station))
    await touch(takeOf(station, 'mask'))
    await expect(putBackOf(station, 'mask')).toBeVisible()
    await page.clock.fastForward(21_000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.rider.home.title)
    await openShelf(station)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.rider.supplies.scanFirst)
  })
})

test.describe('where the lead has closed the shelf', () => {
  test.use({ settings: { selfServe: false } })

  test('offers nothing, neither at home nor after a check-in', async ({ station }) => {
    const { page, words } = station
    await expect(page.getByRole('button', { name: words.rider.home.typeCard })).toBeVisible()
    await expect(page.getByRole('button', { name: words.rider.supplies.title })).toHaveCount(0)
    await station.scan(newcomerOf(station).codeText)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('button', { name: words.rider.supplies.title })).toHaveCount(0)
  })
})

async function boxOf(part: Locator) {
  await expect(part).toBeVisible()
  return (await part.boundingBox())!
}
