import type { Locator, Page } from '@playwright/test'
import { isolated } from '../../renderer/i18n/isolated.ts'
import { signIn } from '../support/attendant-side.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { openItem, openStock, rowOf } from '../support/stock-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { saveInOwnFolder } from './support/save-in-own-folder.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { stock, attendant } = wordsOf('zh-CN')
const { discard, transfer, history, tags, retire, itemForm, catalogue } = stock

/** Two minutes without a touch sign an attendant out; the warning comes 15 seconds before. */
const ALMOST_WARNED_MS = 102_000

const latestMovement = (page: Page) => page.getByRole('list', { name: history.title }).getByRole('listitem').first()
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true })
const fact = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('definition')
const pieces = async (page: Page) => Number.parseInt((await fact(page, stock.stock.onHand).textContent()) ?? '', 10)

keepOpen()

test('discards pieces of one batch with the reason, and sends others to another station', async ({ page, station }) => {
  await signIn(station)
  await openItem(station, '消毒酒精')
  const before = await pieces(page)
  await button(page, discard.action).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText(filled(stock.batch.lot, { lot: 'B2503' })).click()
  await dialog.getByRole('textbox', { name: filled(stock.receive.quantity, { unit: '瓶' }) }).fill('3')
  await button(dialog, discard.confirm).click()
  await expect(dialog).toContainText(discard.reasonMissing)
  await dialog.getByText(stock.discardReason.broken).click()
  await dialog.getByRole('textbox', { name: discard.note }).fill('瓶口漏了')
  await button(dialog, discard.confirm).click()
  await expect(page.getByText(filled(discard.done, { pieces: '3 瓶' }))).toBeVisible()
  await expect.poll(() => pieces(page)).toBe(before - 3)
  await expect(latestMovement(page)).toContainText(`${stock.discardReason.broken} · 瓶口漏了`)
  await expect(page.getByRole('row').filter({ hasText: 'B2503' })).toContainText('15 瓶')

  await openItem(station, '口罩')
  const masks = await pieces(page)
  await button(page, transfer.action).click()
  await button(dialog, transfer.confirm).click()
  await expect(dialog).toContainText(transfer.toMissing)
  await dialog.getByRole('textbox', { name: transfer.to }).fill('月坛驿站')
  await dialog.getByRole('textbox', { name: filled(stock.receive.quantity, { unit: '件' }) }).fill('20')
  await button(dialog, transfer.confirm).click()
  await expect(page.getByText(filled(transfer.done, { pieces: '20 件', station: isolated('月坛驿站') }))).toBeVisible()
  await expect.poll(() => pieces(page)).toBe(masks - 20)
  await expect(latestMovement(page)).toContainText('月坛驿站')
})

test('turns the pages of a long history, and narrows it to what came in', async ({ page, station }) => {
  await signIn(station)
  await openItem(station, '饮用水')
  const lines = page.getByRole('list', { name: history.title }).getByRole('listitem')
  await expect(lines).toHaveCount(21)
  await button(page, history.more).click()
  await expect(lines.nth(30)).toBeVisible()
  const left = await lines.getByText(new RegExp(`^${history.left.split('{{')[0]}`)).allTextContents()
  const balances = left.map((text) => Number.parseInt(text.replace(/\D/g, ''), 10))
  expect(balances[0]).toBe(await pieces(page))
  // Each line is what the line above left, put back: nothing is lost between two pages.
  const changes = await lines.locator('p > bdi[dir="ltr"]').allTextContents()
  const numbers = changes.map((text) => Number(text.replace('\u2212', '-')))
  for (let at = 1; at < balances.length; at++) expect(balances[at]).toBe(balances[at - 1]! - numbers[at - 1]!)

  await button(page, history['came-in']).click()
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('示例街道')
})

test.describe('with a clock of its own', () => {
  test.use({ isKeptOpen: false })

  test('takes a sticker that is scanned for work, and no rider’s code', async ({ page, station }) => {
    await page.clock.install()
    await page.reload()
    await signIn(station)
    await openItem(station, '雨伞')
    await button(page, tags.add).click()
    const said = page.getByRole('status')
    const warning = page.getByText(attendant.idle.title)
    for (const tag of ['YS-0106', 'YS-0107']) {
      await page.clock.fastForward(ALMOST_WARNED_MS)
      await station.scan(tag)
      await expect(said).toHaveText(filled(tags.tagged, { tag: isolated(tag) }))
    }
    await expect(warning).toBeHidden()
    await page.clock.fastForward(ALMOST_WARNED_MS)
    const { codeText } = station.sample.riders[0]!
    await station.scan(codeText)
    await expect(said).toHaveText(filled(tags.wrong, { tag: isolated(codeText) }))
    await page.clock.fastForward(4000)
    await expect(warning).toBeVisible()
  })
})

test('puts stickers on lent pieces by scanning and typing, and takes one out of use', async ({ page, station }) => {
  await signIn(station)
  await openItem(station, '雨伞')
  await button(page, tags.add).click()
  const dialog = page.getByRole('alertdialog')
  await station.scan('YS-0106')
  await expect(dialog.getByRole('status')).toHaveText(filled(tags.tagged, { tag: isolated('YS-0106') }))
  await station.scan('YS-0106')
  await expect(dialog.getByRole('status')).toHaveText(filled(tags['tag-taken'], { tag: isolated('YS-0106') }))
  await dialog.getByRole('textbox', { name: tags.number }).fill('ys-0107')
  await button(dialog, tags.confirm).click()
  await expect(dialog.getByRole('status')).toHaveText(filled(tags.tagged, { tag: isolated('YS-0107') }))
  await button(dialog, attendant.place.cancel).click()
  const stickers = page.getByRole('list', { name: tags.title }).getByRole('listitem')
  await expect(stickers.filter({ hasText: 'YS-0107' })).toContainText(tags.here)
  await button(page, filled(tags.remove, { tag: 'YS-0107' })).click()
  await expect(page.getByText(filled(tags.untagged, { tag: isolated('YS-0107') }))).toBeVisible()
  await expect(stickers.filter({ hasText: 'YS-0107' })).toHaveCount(0)
  // One that a rider has cannot be taken out of use.
  const out = stickers.filter({ hasText: tags.out }).first()
  await expect(out.getByRole('button')).toBeDisabled()
  // A scan of a sticker at the shelf finds the piece.
  await openStock(station)
  await station.scan('YS-0106')
  await expect(page.getByRole('heading', { name: '雨伞', level: 1 })).toBeVisible()
})

test('changes an item, retires it, and gives its name to another under an id of its own', async ({ page, station }) => {
  const name = (language: string) => page.getByRole('textbox', { name: filled(itemForm.nameIn, { language }) })
  await signIn(station)
  await openItem(station, '针线包')
  await button(page, stock.item.change).click()
  await name('中文').fill('缝补包')
  await page.getByRole('textbox', { name: stock.stock.minimum }).fill('7')
  await page.getByText(itemForm.giftHint).click()
  await button(page, itemForm.save).click()
  await expect(page.getByRole('heading', { name: '缝补包', level: 1 })).toBeVisible()
  await expect(fact(page, stock.stock.minimum)).toHaveText('7 套')
  await expect(fact(page, stock.item.kind)).toHaveText(stock.item.gift)

  await button(page, retire.action).click()
  await button(page.getByRole('alertdialog'), retire.action).click()
  await expect(page.getByText(filled(retire.retired, { name: '缝补包' }))).toBeVisible()
  await openStock(station)
  await expect(rowOf(station, '缝补包')).toHaveCount(0)

  await button(page, stock.stock.catalogue).click()
  await button(page, catalogue.addItem).click()
  await name('中文').fill('缝补包')
  await button(page, itemForm.save).click()
  await expect(page.getByRole('heading', { name: '缝补包', level: 1 })).toBeVisible()

  // The one that was retired is still there, and comes back beside the new one.
  await openStock(station)
  await button(page, stock.stock.catalogue).click()
  const retired = page.getByRole('list', { name: catalogue.retired })
  await retired.getByRole('button', { name: /^缝补包/ }).click()
  await button(page, retire.restore).click()
  await button(page.getByRole('alertdialog'), retire.restore).click()
  await expect(page.getByText(filled(retire.restored, { name: '缝补包' }))).toBeVisible()
  await openStock(station)
  await button(page, stock.stock.save).click()
  await page.getByRole('button', { name: stock.saveStock.stock }).click()
  const { bytes } = await saveInOwnFolder(station)
  const [head = [], ...lines] = parseCsv(bytes.toString('utf8'))
  const idsOfBoth = lines
    .filter((line) => line[head.indexOf('item')] === '缝补包')
    .map((line) => line[head.indexOf('item_id')])
  expect(idsOfBoth).toHaveLength(2)
  expect(new Set(idsOfBoth).size).toBe(2)
})
