import { spawnSync } from 'node:child_process'
import { findBrowser } from '../../electron/launch/find-browser.mjs'
import { signIn } from '../support/attendant-side.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { openStock, rowOf } from '../support/stock-side.ts'
import { wordsOf } from '../support/words.ts'
import { saveInOwnFolder } from './support/save-in-own-folder.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { stock, attendant } = wordsOf('zh-CN')

keepOpen()

test('saves the stock, and what went in and out of it, as spreadsheets', async ({ page, station }) => {
  await signIn(station)
  await openStock(station)
  const shown = await rowOf(station, '口罩').getByRole('cell').first().textContent()
  await page.getByRole('button', { name: stock.stock.save }).click()
  await page.getByRole('button', { name: stock.saveStock.stock }).click()
  const levels = await saveInOwnFolder(station)
  expect(levels.name).toMatch(/^stock_DEMO-01_\d{4}-\d\d-\d\d\.csv$/)
  const [head = [], ...lines] = parseCsv(levels.bytes.toString('utf8'))
  const masks = lines.find((line) => line[head.indexOf('item_id')] === 'mask') ?? []
  expect(masks[head.indexOf('item')]).toBe('口罩')
  expect(shown).toContain(`${masks[head.indexOf('on_hand')]} 件`)

  await page.getByRole('button', { name: stock.stock.save }).click()
  await page.getByRole('button', { name: stock.saveStock.movements }).click()
  const movements = await saveInOwnFolder(station)
  expect(movements.name).toMatch(/^stock-movements_DEMO-01_/)
  const [columns = [], ...moved] = parseCsv(movements.bytes.toString('utf8'))
  expect(moved.length).toBeGreaterThan(20)
  const kinds = new Set(moved.map((line) => line[columns.indexOf('kind')]))
  expect([...kinds]).toEqual(expect.arrayContaining(['issued', 'lent']))
  // No rider is in it, by whatever name.
  for (const { name } of station.sample.riders) expect(movements.bytes.toString('utf8')).not.toContain(name)
})

test('saves the count sheet as spreadsheet and as PDF, and the handover as PDF', async ({ page, station }) => {
  test.setTimeout(180_000)
  await signIn(station)
  await openStock(station)
  await page.getByRole('main').getByRole('button', { name: stock.stock.count, exact: true }).click()
  await page.getByRole('button', { name: stock.stockTake.saveCsv }).click()
  const sheet = await saveInOwnFolder(station)
  expect(sheet.name).toMatch(/^count-sheet_DEMO-01_.*\.csv$/)
  const [head = [], ...lines] = parseCsv(sheet.bytes.toString('utf8'))
  const lots = lines
    .filter((line) => line[head.indexOf('item_id')] === 'alcohol')
    .map((line) => line[head.indexOf('lot')])
  expect(lots).toEqual(['A2411', 'B2503'])

  // Where nothing is here to draw with, `rider-card.spec.ts` says what is shown instead.
  if (station.hostKind === 'browser' && findBrowser() === undefined) return
  await page.getByRole('button', { name: attendant.rider.savePdf }).click()
  const counting = await saveInOwnFolder(station)
  expect(counting.name).toMatch(/^count-sheet_DEMO-01_.*\.pdf$/)
  readsOnPaper(counting.bytes, [stock.sheet['count-sheet'], '示例骑手驿站', '消毒酒精', 'A2411', stock.sheet.countedBy])

  await page.getByRole('navigation').getByRole('button', { name: attendant.place.home, exact: true }).click()
  await page.getByRole('button', { name: stock.handover.title }).click()
  await page.getByRole('textbox', { name: stock.handover.noteLabel }).fill('三号柜门卡住')
  await page.getByRole('button', { name: stock.handover.confirm, exact: true }).click()
  await expect(page.getByText(stock.handover.handedOver)).toBeVisible()
  await page.getByRole('button', { name: attendant.rider.savePdf }).click()
  const handover = await saveInOwnFolder(station)
  expect(handover.name).toMatch(/^handover_DEMO-01_.*\.pdf$/)
  readsOnPaper(handover.bytes, [stock.sheet.handover, '三号柜门卡住', stock.sheet.takenOverBy, stock.counts.issues])
})

/** What the paper says, as far as a tool is here that reads PDF. */
function readsOnPaper(pdf: Buffer, texts: readonly string[]) {
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const read = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
  if (read.status !== 0) return
  for (const text of texts) expect(read.stdout.normalize('NFKC')).toContain(text)
}
