import type { Locator, Page } from '@playwright/test'
import { openSection, pressDigits, signIn, signOut } from '../support/attendant-side.ts'
import { beOutOfService } from '../support/be-out-of-service.ts'
import { openItem, openStock } from '../support/stock-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { type CallPastScreens, callPastScreens } from './support/call-past-screens.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { common, stock, attendant } = wordsOf('zh-CN')
const { stockTake } = stock
const MASK_BARCODE = '6901000001018'

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true })
const field = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('listitem').getByRole('group', { name, exact: true })
const numberIn = (group: Locator) => group.getByRole('button', { name: /输入数量/ })
const expectedIn = async (group: Locator) =>
  Number.parseInt(((await group.textContent()) ?? '').split(stockTake.expected.split('{{')[0]!)[1] ?? '', 10)
const difference = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name: stockTake.review }).getByRole('listitem', { name })

async function begin(page: Page) {
  await button(page.getByRole('main'), stock.stock.count).click()
  await expect(page.getByRole('heading', { name: stockTake.title, level: 1 })).toBeVisible()
}

async function chooseReason(within: Page | Locator, page: Page, reason: string) {
  await within.getByRole('button', { name: new RegExp(stockTake.chooseReason) }).click()
  await page.getByRole('option', { name: reason }).click()
}

async function issue(call: CallPastScreens, itemId: string, quantity: number) {
  const requestId = crypto.randomUUID().replaceAll('-', '')
  const lines = [{ itemId, quantity, tags: [] }]
  const answer = await call('supplies.issue', { requestId, riderRef: null, lines, override: null })
  expect(answer).toMatchObject({ ok: true, value: { outcome: 'issued' } })
}

keepOpen()

test('counts by touch, on a pad and by scanning, and saves no difference that was not seen and explained', async ({
  page,
  station,
}) => {
  test.setTimeout(90_000)
  await signIn(station)
  await openStock(station)
  await begin(page)
  const total = Number(/\/ (\d+)$/.exec((await page.getByRole('status').textContent()) ?? '')?.[1])
  await expect(button(page, stockTake.toReview)).toBeDisabled()

  const gloves = field(page, '手套')
  const expected = await expectedIn(gloves)
  await button(gloves, filled(stockTake.agreeOf, { name: '手套' })).click()
  await expect(numberIn(gloves)).toHaveText(String(expected))
  const vests = field(page, '防寒背心')
  await button(vests, stock.less).click()
  await expect(vests).toContainText('−1')
  // A pad, and from it to the next batch that nobody has counted.
  await numberIn(field(page, '雨伞')).click()
  const pad = page.getByRole('dialog')
  await pressDigits(pad, '5')
  await button(pad, stockTake.next).click()
  await expect(page.getByRole('dialog', { name: filled(stockTake.padTitle, { name: '防晒霜' }) })).toBeVisible()
  await page.keyboard.type('10')
  await button(page.getByRole('dialog'), attendant.picker.done).click()
  await expect(page.getByRole('status')).toHaveText(filled(stockTake.progress, { n: 4, of: total }))
  // Each scan is one piece.
  const masks = field(page, '口罩')
  for (const pieces of ['1', '2']) {
    await station.scan(MASK_BARCODE)
    await expect(numberIn(masks)).toHaveText(pieces)
  }
  await station.scan('6901234567892')
  await expect(page.getByText(stockTake.notOnSheet)).toBeVisible()

  await button(page, stockTake.toReview).click()
  await expect(difference(page, /^手套/)).toHaveCount(0)
  await expect(difference(page, /^防寒背心/)).toContainText('−1')
  await button(page, filled(stockTake.save, { n: 5 })).click()
  await expect(page.getByText(stockTake.reasonsMissing)).toBeVisible()
  await page.getByRole('button', { name: new RegExp(stockTake.reasonForAll) }).click()
  await page.getByRole('option', { name: stock.countReason.unknown }).click()
  const vest = difference(page, /^防寒背心/)
  await vest.getByRole('button', { name: new RegExp(stock.discard.reason) }).click()
  await page.getByRole('option', { name: stock.countReason.damaged }).click()
  await button(page, filled(stockTake.save, { n: 5 })).click()
  await expect(page.getByText(new RegExp(`^${stockTake.saved.split('{{')[0]}5`))).toBeVisible()

  await openItem(station, '防寒背心')
  const latest = page.getByRole('list', { name: stock.history.title }).getByRole('listitem').first()
  await expect(latest).toContainText(stock.movement.counted)
  await expect(latest).toContainText(stock.countReason.damaged)
  await openItem(station, '口罩')
  await expect(page.locator('dl').first()).toContainText('2 件')
})

test('keeps an unfinished count while other pages are open or the station is out of service, and through a sign-out', async ({
  page,
  station,
}) => {
  await signIn(station)
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  await openStock(station)
  await begin(page)
  await button(field(page, '手套'), filled(stockTake.agreeOf, { name: '手套' })).click()
  await openSection(station, 'riders')
  await openStock(station)
  await expect(page.getByText(filled(stockTake.unfinished, { n: 1 }))).toBeVisible()
  // Only the browser host lets anyone stand between page and station.
  if (station.hostKind === 'browser') {
    const today = await call('checkIns.today', { limit: 1 })
    const goOn = await beOutOfService(page, 'broken')
    await call('certificates.remove')
    await expect(page.getByRole('heading', { name: common.outOfService.title })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText(common.outOfService.staff.broken)
    await station.scan(station.sample.riders[0]!.codeText)
    await goOn()
    await signIn(station)
    // Whoever scanned meanwhile is on paper, and long gone.
    expect(await call('checkIns.today', { limit: 1 })).toEqual(today)
  }
  await signOut(station)
  await signIn(station)
  await openStock(station)
  await button(page, stockTake.goOn).click()
  await expect(numberIn(field(page, '手套'))).not.toHaveText('—')
  await button(page, stockTake.startOver).click()
  await button(page.getByRole('alertdialog'), stockTake.startOver).click()
  await expect(numberIn(field(page, '手套'))).toHaveText('—')
})

test('has only those batches counted again that were issued meanwhile', async ({ page, station }) => {
  await signIn(station)
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  await openStock(station)
  await begin(page)
  for (const name of ['手套', '饮用水', '姜茶']) {
    await button(field(page, name), filled(stockTake.agreeOf, { name })).click()
  }
  const water = await expectedIn(field(page, '饮用水'))
  const tea = await expectedIn(field(page, '姜茶'))
  await issue(call, 'water', 2)
  await issue(call, 'ginger-tea', 1)
  await expect(field(page, '饮用水')).toContainText(stockTake.moved)

  await button(page, stockTake.toReview).click()
  const moved = page.getByRole('list', { name: filled(stockTake.movedTitle, { n: 2 }) }).getByRole('listitem')
  await expect(moved).toHaveCount(2)
  await expect(moved.filter({ hasText: '饮用水' })).toContainText(
    filled(stockTake.expectedThenNow, { before: water, now: water - 2 }),
  )
  await button(page, filled(stockTake.save, { n: 3 })).click()
  await expect(page.getByText(stockTake.recountFirst)).toBeVisible()

  // One is counted again and agrees now, the other is still what was counted: one more than there should be.
  await button(moved.filter({ hasText: '饮用水' }), stockTake.recount).click()
  await pressDigits(page.getByRole('dialog'), String(water - 2))
  await button(page.getByRole('dialog'), attendant.picker.done).click()
  await button(page.getByRole('main'), filled(stockTake.stillSo, { n: tea })).click()
  await expect(difference(page, /^姜茶/)).toContainText('+1')
  await chooseReason(difference(page, /^姜茶/), page, stock.countReason.found)
  await button(page, filled(stockTake.save, { n: 3 })).click()
  await expect(page.getByText(filled(stockTake.saved, { n: 3, differences: 1 }))).toBeVisible()
})

test('counts one item from its own page', async ({ page, station }) => {
  await signIn(station)
  await openItem(station, '消毒酒精')
  await button(page, stock.item.count).click()
  const batches = page.getByRole('main').getByRole('listitem').getByRole('group')
  await expect(batches).toHaveCount(2)
  await button(batches.first(), stock.more).click()
  await button(page, stockTake.toReview).click()
  await chooseReason(page, page, stock.countReason.miscounted)
  await button(page, filled(stockTake.save, { n: 1 })).click()
  await button(page.getByRole('main'), attendant.picker.done).click()
  await expect(page.getByRole('heading', { name: '消毒酒精', level: 1 })).toBeVisible()
})
