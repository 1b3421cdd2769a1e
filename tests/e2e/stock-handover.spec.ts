import { isolated } from '../../renderer/i18n/isolated.ts'
import { attendantOf, leadOf, openSection, signIn, signOut } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import { openStock } from '../support/stock-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { callPastScreens } from './support/call-past-screens.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { stock, attendant } = wordsOf('zh-CN')
const { handover, counts } = stock

keepOpen()

test('hands a shift over to the next attendant, who reads the note and takes over', async ({ page, station }) => {
  await signIn(station)
  await page.getByRole('button', { name: handover.title }).click()
  await page.getByRole('button', { name: handover.confirm, exact: true }).click()
  await expect(page.getByText(attendant.settings.error.empty)).toBeVisible()
  await page.getByRole('textbox', { name: handover.noteLabel }).fill('三号柜门卡住')
  await page.getByRole('button', { name: handover.usual[1]! }).click()
  await page.getByRole('button', { name: handover.confirm, exact: true }).click()
  await expect(page.getByText(handover.handedOver)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: attendant.place.signOut }).click()

  await signIn(station, attendantOf(station.sample))
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: handover.card }) })
  await expect(card).toContainText(leadOf(station.sample).name)
  await expect(card.getByText('三号柜门卡住')).toHaveText(`三号柜门卡住\n${handover.usual[1]}`)
  await card.getByRole('button', { name: handover.takeOver }).click()
  await expect(card).toHaveCount(0)
  await signOut(station)
  await signIn(station)
  await expect(page.getByLabel(attendant.home.glance)).toBeVisible()
  await expect(card).toHaveCount(0)
})

test('tells the next attendant how the day was, what to see to and who counted', async ({ page, station }) => {
  await signIn(station)
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  const issued = { requestId: 'a'.repeat(32), riderRef: null, override: null }
  await call('supplies.issue', { ...issued, lines: [{ itemId: 'vest', quantity: 6, tags: [] }] })
  await openStock(station)
  await page.getByRole('main').getByRole('button', { name: stock.stock.count, exact: true }).click()
  await page.getByRole('button', { name: filled(stock.stockTake.agreeOf, { name: '手套' }) }).click()
  await page.getByRole('button', { name: stock.stockTake.toReview }).click()
  await page.getByRole('button', { name: filled(stock.stockTake.save, { n: 1 }) }).click()
  await expect(page.getByText(filled(stock.stockTake.saved, { n: 1, differences: 0 }))).toBeVisible()

  await openSection(station, 'home')
  await page.getByRole('button', { name: handover.title }).click()
  await expect(page.getByRole('table', { name: counts.issuedByItem })).toContainText('防寒背心6')
  await expect(page.getByText(/示例站长\u2069 \d\d:\d\d 点过 1 批，差异 0 处。/)).toBeVisible()
  await expect(
    page.getByText(filled(stock.alert['below-minimum'], { name: isolated('防寒背心'), pieces: '3 件', minimum: 5 })),
  ).toBeVisible()

  await openSection(station, 'daily-counts')
  const table = page.getByRole('table', { name: counts.byItem })
  const row = table.getByRole('row').filter({ hasText: '防寒背心' })
  await expect(row.getByRole('cell').first()).toHaveText('6')
  await expect(row).toContainText(stock.mark['below-minimum'])
  await page.getByRole('button', { name: attendant.counts.previousDay }).click()
  await expect(table.getByRole('row').filter({ hasText: '防寒背心' }).getByRole('cell').first()).toHaveText('0')
})

test('prints the sheet alone, in the language and direction of the screen', async ({ page, station }) => {
  const on = await chooseLanguage(station, 'ug')
  const { words } = on
  await page.evaluate(() => {
    // The real one opens a dialog of the system, and waits for it.
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', '')
  })
  await signIn(on)
  await page.getByRole('button', { name: words.stock.handover.title }).click()
  await page.getByRole('button', { name: words.attendant.rider.print, exact: true }).click()
  await page.locator('html[data-asked-to-print]').waitFor()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(words.stock.sheet.handover)
  await expect(sheet).toContainText(words.stock.sheet.takenOverBy)
  await expect(sheet).toContainText('ماسكا')
  await expect(sheet).toHaveCSS('direction', 'rtl')
  await expect(page.locator('#root')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
})
