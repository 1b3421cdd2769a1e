import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findBrowser } from '../../electron/launch/find-browser.mjs'
import { groupCardNumber } from '../../shared/rider-code/card-number.ts'
import { openRider, signIn } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import { readQrCodeOn, readQrCodes } from '../support/read-qr-code.ts'
import { wordsOf } from '../support/words.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { attendant } = wordsOf('zh-CN')
const { picker } = attendant

keepOpen()

test('saves a card as PDF in the station’s own folder, with the code on it', async ({ page, station }) => {
  test.setTimeout(180_000)
  const { cardNumber, codeText } = station.sample.riders[0]!
  await signIn(station)
  await openRider(station, '王示例')
  await savePdf(page)
  const canDraw = station.hostKind === 'electron' || findBrowser() !== undefined
  if (!canDraw) {
    await expect(page.getByText(picker['not-possible-here'])).toBeVisible()
    return
  }
  const fileName = `rider-card_${cardNumber}.pdf`
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(fileName, { timeout: 25_000 })
  const folder = join(station.dataDir, 'saved')
  expect(readFileSync(join(folder, fileName)).subarray(0, 5).toString()).toBe('%PDF-')
  const codes = await codesOnPaper(join(folder, fileName))
  if (codes !== undefined) expect(codes).toEqual([codeText])

  // A second one lies beside the first and not over it.
  await page.getByRole('button', { name: picker.done }).click()
  await savePdf(page)
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('(2)', { timeout: 25_000 })
  expect(readdirSync(folder)).toHaveLength(2)
  await page.getByRole('button', { name: picker.done }).click()
})

test('prints a card that holds all a rider needs, and nothing else of the page', async ({ page, station }) => {
  const { cardNumber, codeText } = station.sample.riders[3]!
  await signIn(station)
  const { words } = await chooseLanguage(station, 'ug')
  await page.evaluate(() => {
    // The real one opens a dialog of the system, and waits for it.
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', '')
  })
  await openRider({ ...station, page, words }, 'ئۈلگە ئەخمەت')
  await page.getByRole('button', { name: words.attendant.rider.print, exact: true }).click()
  await page.locator('html[data-asked-to-print]').waitFor()
  await page.emulateMedia({ media: 'print' })

  const card = page.getByRole('article', { name: words.attendant.print.title })
  await expect(card).toBeVisible()
  for (const text of ['示例骑手驿站', 'ئۈلگە ئەخمەت', groupCardNumber(cardNumber), words.attendant.print.hint]) {
    await expect(card).toContainText(text)
  }
  expect(await readQrCodeOn(card)).toBe(codeText)
  await expect(page.locator('#root')).toBeHidden()
  await expect(card).toHaveCSS('direction', 'rtl')

  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(card).toHaveCount(0)
})

async function savePdf(page: Page) {
  await page.getByRole('button', { name: attendant.rider.savePdf }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: picker.station }).click()
  await dialog.getByRole('button', { name: picker.saveHere }).click()
}

/** The codes on the first sheet as a camera reads them from paper; undefined where nothing here can draw a PDF. */
async function codesOnPaper(pdf: string): Promise<readonly string[] | undefined> {
  const drawn = spawnSync('pdftoppm', ['-png', '-r', '200', '-singlefile', pdf], { maxBuffer: 32 * 1024 * 1024 })
  return drawn.status === 0 ? readQrCodes(drawn.stdout) : undefined
}
