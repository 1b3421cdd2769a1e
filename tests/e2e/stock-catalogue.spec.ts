import type { Page } from '@playwright/test'
import { type Item, itemDetailsSchema } from '../../shared/supplies/item.ts'
import { openSection, signIn } from '../support/attendant-side.ts'
import { openStock } from '../support/stock-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { callPastScreens } from './support/call-past-screens.ts'
import { expectOnTop } from './support/expect-on-top.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { stock, attendant } = wordsOf('zh-CN')
const { catalogue, itemForm, kitForm, retire } = stock

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const nameIn = (page: Page, language: string) =>
  page.getByRole('textbox', { name: filled(itemForm.nameIn, { language }) })

keepOpen()

test.beforeEach(async ({ page, station }) => {
  await signIn(station)
  await openStock(station)
  await button(page, stock.stock.catalogue).click()
})

test('says at each field of an item what is wrong, and saves it once nothing is', async ({ page, station }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await button(page, catalogue.addItem).click()
  const barcode = page.getByRole('textbox', { name: stock.item.barcode })
  await barcode.fill('6901234567890')
  // From the end back to the first field, which comes to stand clear of the header.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await nameIn(page, '中文').focus()
  await expectOnTop(nameIn(page, '中文'))
  for (const attempt of ['first', 'again']) {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await button(page, itemForm.save).click()
    await expect(page.getByText(itemForm.error['no-name']), attempt).toBeInViewport({ ratio: 1 })
  }
  await expect(page.getByRole('alert').filter({ hasText: itemForm.error['no-name'] })).toBeVisible()
  await expect(page.getByText(itemForm.error['not-a-barcode'])).toBeVisible()
  await expect(page.getByText(attendant.settings.cannotSave)).toBeVisible()

  await nameIn(page, '中文').fill('头盔')
  await nameIn(page, 'English').fill('Helmet')
  await expect(page.getByText(itemForm.error['no-name'])).toHaveCount(0)
  // Another item has it.
  await page.getByRole('heading', { name: itemForm.names }).click()
  await station.scan('6901000001018')
  await expect(barcode).toHaveValue('6901000001018')
  await button(page, itemForm.save).click()
  await expect(page.getByText(itemForm['barcode-taken'])).toBeVisible()
  await barcode.fill('')
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: stock.picture.vest }) })
    .click()
  await page.getByText(itemForm.loanHint).click()
  // A number that is typed and left by the touch on the next thing.
  await page.getByRole('textbox', { name: itemForm.loanDays }).fill('14')
  await page.getByRole('textbox', { name: itemForm.atMostOut }).fill('2')
  await page.getByText(itemForm.limit.season).click()
  await page.getByText(itemForm.isSelfServe).click()
  await button(page, itemForm.save).click()
  await expect(page.getByRole('heading', { name: '头盔', level: 1 })).toBeVisible()
  const facts = page.locator('dl')
  await expect(facts.last()).toContainText(filled(stock.item.loan, { days: 14, n: 2 }))
  await expect(facts.last()).toContainText(filled(stock.quota.season, { n: 1, unit: '件' }))

  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Helmet', level: 1 })).toBeVisible()
  // Where there is no name of a language, the Chinese one is shown.
  await page.getByRole('button', { name: 'ئۇيغۇرچە' }).click()
  await expect(page.getByRole('heading', { name: '头盔', level: 1 })).toBeVisible()
  // So that the next spec need not sign in anew.
  await page.getByRole('button', { name: '中文' }).click()
})

test('puts a kit together, changes it, and takes it out of use and back', async ({ page }) => {
  const kits = page.getByRole('list', { name: catalogue.kits })
  const parts = page.getByRole('list', { name: kitForm.parts })
  const put = async (name: string) => {
    await page.getByRole('button', { name: new RegExp(kitForm.addPart) }).click()
    await page.getByRole('option', { name, exact: true }).click()
  }
  await button(page, catalogue.addKit).click()
  await button(page, itemForm.save).click()
  await expect(page.getByText(itemForm.error['no-parts'])).toBeVisible()
  await nameIn(page, '中文').fill('防暑包')
  for (const name of ['饮用水', '防晒霜', '口罩']) await put(name)
  await expect(parts.getByRole('listitem')).toHaveCount(3)
  await page.getByRole('textbox', { name: filled(kitForm.quantity, { name: '饮用水' }) }).fill('4')
  await page.getByRole('button', { name: filled(kitForm.remove, { name: '口罩' }) }).click()
  await button(page, itemForm.save).click()
  const kit = kits.getByRole('listitem').filter({ hasText: '防暑包' })
  await expect(kit).toContainText('饮用水 4 · 防晒霜 1')

  const change = filled(catalogue.changeOf, { name: '防暑包' })
  await button(page, change).click()
  await nameIn(page, 'English').fill('Summer kit')
  await button(page, itemForm.save).click()
  await button(page, change).click()
  await expect(nameIn(page, 'English')).toHaveValue('Summer kit')
  await button(page, retire.action).click()
  await expect(kit).toContainText(stock.mark.retired)
  await button(page, change).click()
  await button(page, retire.restore).click()
  await expect(kit).not.toContainText(stock.mark.retired)
})

test('keeps what the office sets of an item while a lead changes something else of it', async ({ page, station }) => {
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  const masks = async () => {
    const answer = await call('catalogue.list')
    const items = answer.ok ? (answer.value as { items: Item[] }).items : []
    return items.find(({ itemId }) => itemId === 'mask')!
  }
  const before = await masks()
  await openStock(station)
  await button(page, stock.stock.catalogue).click()
  await button(page, filled(catalogue.changeOf, { name: '口罩' })).click()
  await nameIn(page, 'English').fill('Face mask')
  const details = itemDetailsSchema.strip().parse({ ...before, minimum: before.minimum + 7 })
  await call('catalogue.changeItem', { itemId: before.itemId, details })
  await expect(page.getByRole('textbox', { name: stock.stock.minimum, exact: true })).toHaveValue(
    String(before.minimum + 7),
  )
  await button(page, itemForm.save).click()
  await expect(page.getByRole('heading', { name: '口罩', level: 1 })).toBeVisible()
  expect(await masks()).toMatchObject({ minimum: before.minimum + 7, names: { ...before.names, en: 'Face mask' } })
})
