import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSection, signIn } from '../support/attendant-side.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { wordsOf } from '../support/words.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { attendant, common } = wordsOf('zh-CN')
const { counts, picker } = attendant
const MEASURES = ['visits', 'riders', 'first-timers', 'repeats', 'refusals', 'voids'] as const

keepOpen()

test('shows the same numbers as chart, day by day, and as a table', async ({ page, station }) => {
  await signIn(station)
  await openSection(station, 'daily-counts')
  const bars = page.getByRole('list', { name: counts.chart }).getByRole('button')
  const rows = page.getByRole('table', { name: counts.table }).getByRole('row')
  await expect(bars).toHaveCount(31)
  await expect(rows).toHaveCount(32)
  await expect(bars.last()).toHaveAttribute('aria-pressed', 'true')
  const [, before] = /：(\d+)$/.exec((await bars.last().getAttribute('aria-label')) ?? '')!
  for (const { codeText } of station.sample.riders.slice(0, 2)) await station.scan(codeText)
  await expect(bars.last()).toHaveAccessibleName(new RegExp(`日：${Number(before) + 2}$`))
  await expect(page.getByRole('heading', { name: new RegExp(counts.today) })).toBeVisible()
  await expect(page.getByRole('table', { name: counts.byPlatform })).toContainText(common.platform.meituan)

  // Yesterday, touched in the chart: its bar, its numbers and its row say the same.
  const yesterday = bars.nth(29)
  await yesterday.click()
  await expect(yesterday).toHaveAttribute('aria-pressed', 'true')
  const [, day, visits] = /^(.+)：(\d+)$/.exec((await yesterday.getAttribute('aria-label')) ?? '')!
  await expect(page.getByRole('heading', { name: day!, exact: true })).toBeVisible()
  await expect(page.locator('dl > div').filter({ hasText: counts.visits }).getByRole('definition')).toHaveText(visits!)
  await expect(rows.nth(2)).toContainText(day!)
  await expect(rows.nth(2).getByRole('cell').first()).toHaveText(visits!)
  await page.getByRole('button', { name: counts.nextDay }).click()
  await expect(bars.last()).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: counts.nextDay })).toBeDisabled()
})

test('saves the numbers as a spreadsheet in the folder that was chosen', async ({ page, station }) => {
  mkdirSync(join(station.dataDir, 'saved', '报表', '十一月'), { recursive: true })
  await signIn(station)
  await openSection(station, 'daily-counts')
  const rows = page.getByRole('table', { name: counts.table }).getByRole('row')
  await expect(rows).toHaveCount(32)
  const numbers = () =>
    rows.evaluateAll((each) =>
      each.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    )
  const [before] = await numbers()
  await station.scan(station.sample.riders[2]!.codeText)
  await station.scan('https://example.org/12345678')
  const today = [1, 1, 0, 0, 1, 0].map((more, at) => before![at]! + more)
  await expect.poll(async () => (await numbers())[0]).toEqual(today)
  const shown = await numbers()

  await page.getByRole('button', { name: counts.save }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: picker.station }).click()
  for (const folder of ['报表', '十一月']) await dialog.getByRole('button', { name: folder }).click()
  await expect(dialog).toContainText(`${picker.station} / saved / 报表 / 十一月`)
  await dialog.getByRole('button', { name: picker.up }).click()
  await dialog.getByRole('button', { name: picker.saveHere }).click()
  const saved = page.getByRole('dialog').getByRole('status')
  await expect(saved).toContainText(/daily-counts_DEMO-01_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv/)

  const folder = join(station.dataDir, 'saved', '报表')
  const [fileName] = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const bytes = readFileSync(join(folder, fileName!))
  expect([...bytes.subarray(0, 3)], 'the byte-order mark').toEqual([0xef, 0xbb, 0xbf])
  const [head, ...lines] = parseCsv(bytes.toString('utf8'))
  expect(head).toEqual(['business_date', 'station_code', 'station_name', 'district', 'measure', 'dimension', 'value'])
  const totals = new Map<string, Map<string, number>>()
  for (const [date, code, name, , measure, dimension, value] of lines) {
    expect([code, name]).toEqual(['DEMO-01', '示例骑手驿站'])
    const day = totals.get(date!) ?? new Map<string, number>()
    if (dimension === 'all') totals.set(date!, day.set(measure!, Number(value)))
  }
  const inFile = [...totals.keys()]
    .sort()
    .reverse()
    .map((date) => MEASURES.map((measure) => totals.get(date)?.get(measure) ?? 0))
  // Days on which nothing was counted are rows of zeros on the screen and no lines in the file.
  expect(inFile).toEqual(shown.filter((row) => row.some((value) => value > 0)))
  expect(inFile[0]).toEqual(today)
})
