import { signIn } from '../../support/attendant-side.ts'
import { openStock } from '../../support/stock-side.ts'
import { filled, wordsOf } from '../../support/words.ts'
import { callPastScreens } from '../support/call-past-screens.ts'
import { expect, test } from '../support/station-fixture.ts'

const { stock } = wordsOf('zh-CN')
const BARCODE = '6901234567892'
const TISSUES = {
  names: { 'zh-CN': '纸巾' },
  picture: 'box',
  unit: 'pack',
  category: 'other',
  season: 'all-year',
  barcode: BARCODE,
  minimum: 0,
  quota: null,
  loan: null,
  isSelfServe: false,
  hasExpiry: false,
}

test('receives an item that came into the catalogue after the list on the screen was read', async ({
  page,
  station,
}) => {
  await signIn(station)
  const call = await callPastScreens(station, () => openStock(station))
  // The list of before stands on the screen for as long as the station takes to answer.
  await page.route(/stock\.levels$/, () => {})
  expect(await call('catalogue.addItem', TISSUES)).toMatchObject({ ok: true, value: { outcome: 'added' } })
  await station.scan(BARCODE)
  await expect(page.getByRole('alertdialog', { name: filled(stock.receive.title, { name: '纸巾' }) })).toBeVisible()
})
