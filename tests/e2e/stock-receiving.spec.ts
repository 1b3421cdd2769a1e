import type { Locator } from '@playwright/test'
import { attendantOf, leadOf, openSection, signIn } from '../support/attendant-side.ts'
import { chooseDate, openItem, openReceiving, openStock, rowOf } from '../support/stock-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { callPastScreens } from './support/call-past-screens.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { stock, attendant } = wordsOf('zh-CN')
const { receive, unknownBarcode } = stock
const MASK_BARCODE = '6901000001018'
const NEW_BARCODE = '6901234567892'
const UNKNOWN_BARCODE = '6901234567908'

const confirm = (dialog: Locator) => dialog.getByRole('button', { name: receive.confirm, exact: true }).click()
const quantity = (dialog: Locator) => dialog.getByRole('textbox', { name: filled(receive.quantity, { unit: '件' }) })
const onHandOf = async (row: Locator) => Number.parseInt((await row.getByRole('cell').first().textContent()) ?? '', 10)

keepOpen()

test('receives by touch, with lot, expiry and who gave it, and keeps all of it in the history', async ({
  page,
  station,
}) => {
  const year = new Date().getFullYear()
  await signIn(station)
  await openStock(station)
  const before = await onHandOf(rowOf(station, '消毒酒精'))
  const dialog = await openReceiving(station, '消毒酒精')
  await confirm(dialog)
  await expect(dialog).toContainText(receive.needsExpiry)
  await dialog.getByRole('button', { name: filled(stock.addMore, { n: 10 }), exact: true }).click()
  await dialog.getByRole('button', { name: new RegExp(`^${stock.more} `) }).click()
  await chooseDate(dialog, station.words, `${year}-01-01`)
  if (Date.now() > Date.parse(`${year}-01-02`)) {
    await confirm(dialog)
    await expect(dialog).toContainText(receive.alreadyExpired)
  }
  await dialog.getByRole('button', { name: new RegExp(`^${stock.date.year}:`) }).click()
  await dialog.getByRole('button', { name: filled(stock.date.ofYear, { n: year + 2 }), exact: true }).click()
  await dialog.getByRole('textbox', { name: receive.lot }).fill('C7')
  await dialog.getByText(stock.source.donor).click()
  await dialog.getByRole('textbox', { name: receive.name }).fill('红十字会')
  await confirm(dialog)

  await expect(page.getByRole('status').filter({ hasText: '12 瓶' })).toContainText(`${before + 12} 瓶`)
  await expect.poll(() => onHandOf(rowOf(station, '消毒酒精'))).toBe(before + 12)
  await openItem(station, '消毒酒精')
  const batch = page.getByRole('row').filter({ hasText: filled(stock.batch.lot, { lot: 'C7' }) })
  await expect(batch).toContainText(filled(stock.batch.until, { date: `${year + 2}年1月1日` }))
  await expect(batch).toContainText('12 瓶')
  const latest = page.getByRole('list', { name: stock.history.title }).getByRole('listitem').first()
  await expect(latest).toContainText(stock.movement.received)
  await expect(latest).toContainText(`${stock.source.donor} · 红十字会`)
  await expect(latest).toContainText(leadOf(station.sample).name)
  await expect(latest).toContainText('+12')
  await expect(latest).toContainText(filled(stock.history.left, { pieces: `${before + 12} 瓶` }))
})

test('lets a lead say which item an unknown barcode is on, or add one for it, and knows it from then on', async ({
  page,
  station,
}) => {
  await signIn(station)
  await openStock(station)
  await station.scan(NEW_BARCODE)
  const unknown = page.getByRole('dialog', { name: unknownBarcode.title })
  await expect(unknown).toContainText(NEW_BARCODE)
  await expect(unknown.getByRole('list').getByText('口罩')).toHaveCount(0)
  await unknown.getByRole('button', { name: '手套' }).click()
  const dialog = page.getByRole('alertdialog', { name: filled(receive.title, { name: '手套' }) })
  await dialog.getByRole('button', { name: attendant.place.cancel }).click()
  await station.scan(NEW_BARCODE)
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: attendant.place.cancel }).click()

  // A UPC-A code of twelve digits: the same goods as the EAN-13 with a 0 before it.
  await station.scan('036000291452')
  await page.getByRole('button', { name: unknownBarcode.add }).click()
  await expect(page.getByRole('textbox', { name: stock.item.barcode })).toHaveValue('0036000291452')
  await page.getByRole('textbox', { name: filled(stock.itemForm.nameIn, { language: '中文' }) }).fill('纸巾')
  await page.getByRole('button', { name: stock.itemForm.save }).click()
  await expect(page.getByRole('heading', { name: '纸巾', level: 1 })).toBeVisible()
  await openStock(station)
  await station.scan('036000291452')
  const tissues = page.getByRole('alertdialog', { name: filled(receive.title, { name: '纸巾' }) })
  await expect(tissues).toBeVisible()
  await tissues.getByRole('button', { name: attendant.place.cancel }).click()
})

test('receives by scanning, piece by piece if wished, and checks in whoever scans a code meanwhile', async ({
  page,
  station,
}) => {
  await signIn(station, attendantOf(station.sample))
  await openStock(station)
  const before = await onHandOf(rowOf(station, '口罩'))
  await station.scan(MASK_BARCODE)
  const dialog = page.getByRole('alertdialog', { name: filled(receive.title, { name: '口罩' }) })
  await expect(quantity(dialog)).toHaveValue('1')
  for (const pieces of ['2', '3']) {
    await station.scan(MASK_BARCODE)
    await expect(quantity(dialog)).toHaveValue(pieces)
  }
  await station.scan('6901000002022')
  await expect(dialog).toContainText(receive.otherGoods)
  await dialog.getByText(stock.source.station).click()
  await confirm(dialog)
  await expect(dialog).toContainText(receive.stationMissing)
  await dialog.getByRole('textbox', { name: receive.station }).fill('天山路驿站')
  await confirm(dialog)
  await expect(dialog).toBeHidden()
  await expect.poll(() => onHandOf(rowOf(station, '口罩'))).toBe(before + 3)
  await station.scan(station.sample.riders[0]!.codeText)
  await expect(page.getByText('王**').first()).toBeVisible()
  await openItem(station, '口罩')
  await page.getByRole('button', { name: stock.history['came-in'], exact: true }).click()
  const lines = page.getByRole('list', { name: stock.history.title }).getByRole('listitem')
  await expect(lines.first()).toContainText('天山路驿站')
  await expect(lines.filter({ hasText: stock.movement.issued })).toHaveCount(0)
})

test('leaves the catalogue and unknown barcodes to leads, on the screen and past it', async ({ page, station }) => {
  await signIn(station, attendantOf(station.sample))
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  for (const [path, input] of [
    ['catalogue.retireItem', { itemId: 'mask', isRetired: true }],
    ['catalogue.addKit', { names: { en: 'Kit' }, parts: [{ itemId: 'mask', quantity: 1 }] }],
  ] as const) {
    expect(await call(path, input)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  }
  await openItem(station, '口罩')
  await expect(button(stock.item.count)).toBeVisible()
  await expect(button(stock.item.change)).toHaveCount(0)
  await expect(button(stock.retire.action)).toHaveCount(0)
  await openStock(station)
  await expect(button(stock.stock.catalogue)).toHaveCount(0)
  await station.scan(UNKNOWN_BARCODE)
  const unknown = page.getByRole('dialog', { name: unknownBarcode.title })
  await expect(unknown).toContainText(unknownBarcode.attendant)
  await expect(unknown.getByRole('button')).toHaveCount(1)
})
