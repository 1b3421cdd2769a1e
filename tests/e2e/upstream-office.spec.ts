import type { Page } from '@playwright/test'
import type { ItemId } from '../../shared/ids/ids.ts'
import type { ItemDetails } from '../../shared/supplies/item.ts'
import { formatPairing } from '../../shared/upstream/pairing-text.ts'
import { attendantOf, openSection, signIn, signOut } from '../support/attendant-side.ts'
import { type AnOffice, openOffice } from '../support/open-office.ts'
import { openStock } from '../support/stock-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { test as base, expect, type StationOnScreen } from './support/station-fixture.ts'

const { attendant, common, stock } = wordsOf('zh-CN')
const { office: words } = attendant
const PAIRING_CODE = 'ABCDEFGHIJKLMN23'
const HELMET: ItemDetails = {
  names: { 'zh-CN': '街道头盔' },
  picture: 'vest',
  unit: 'piece',
  category: 'protection',
  season: 'all-year',
  barcode: null,
  minimum: 5,
  quota: null,
  loan: null,
  isSelfServe: false,
  hasExpiry: false,
}

const test = base.extend<{ office: AnOffice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright looks at the pattern for what a fixture needs
  office: async ({}, use) => {
    const office = await openOffice()
    office.ledger.offer(PAIRING_CODE, 'aaaaaaaaaaaa')
    await use(office)
    await office.close()
  },
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function pairByScan(station: StationOnScreen, { address }: AnOffice): Promise<void> {
  const { page } = station
  await openSection(station, 'office')
  await press(page, words.pair)
  await station.scan('https://example.org/not-an-office')
  await expect(page.getByText(words.pairing.wrong)).toBeVisible()
  await station.scan(formatPairing({ officeAddress: address, pairingCode: PAIRING_CODE }))
  await expect(page.getByRole('alertdialog').getByText(address)).toBeVisible()
  await press(page, words.pairing.confirm)
  await expect(page.getByText('Test Office').first()).toBeVisible()
  await press(page, words.pairing.done)
}

test('joins an office by its code, and hands in what riders do, through an office that is away for a while', async ({
  page,
  station,
  office,
}) => {
  await signIn(station)
  await expect(page.getByText(words.home.look)).toBeHidden()
  await pairByScan(station, office)
  await expect(page.getByText(words.state['all-there'])).toBeVisible()
  await expect(page.getByText(words.never)).toBeHidden()
  const before = office.ledger.visits()
  await signOut(station)
  await station.scan(station.sample.riders[0]!.codeText)
  await expect.poll(() => office.ledger.visits()).toBe(before + 1)

  office.failWith('drop-before')
  await station.scan(station.sample.riders[1]!.codeText)
  await press(page, common.actions.done)
  await signIn(station)
  await openSection(station, 'office')
  await press(page, words.sendNow)
  // Where tests run there may be no network at all, which is the first thing to look at then.
  const away = page.getByText(words.problem.unreachable).or(page.getByText(words.problem['no-network']))
  await expect(away).toBeVisible()
  await expect(page.getByText(words.nextTry)).toBeVisible()
  expect(office.ledger.visits()).toBe(before + 1)

  office.failWith(null)
  await press(page, words.sendNow)
  await expect(page.getByText(words.state['all-there'])).toBeVisible()
  expect(office.ledger.visits()).toBe(before + 2)
})

test('marks the items that the office sent down, and says what becomes of a change before it is made', async ({
  page,
  station,
  office,
}) => {
  const { downlink } = office.ledger.sentDown
  office.ledger.sentDown.downlink = { ...downlink, items: [{ itemId: 'office-helmet' as ItemId, details: HELMET }] }
  await signIn(station)
  await pairByScan(station, office)
  await expect(page.getByText(words.state['all-there'])).toBeVisible()
  await openStock(station)
  await press(page, stock.stock.catalogue)
  const items = page.getByRole('list', { name: stock.catalogue.items })
  await expect(items.getByRole('listitem').filter({ hasText: '街道头盔' })).toContainText(stock.mark['from-office'])
  await expect(items.getByText(stock.mark['from-office'])).toHaveCount(1)

  await press(page, filled(stock.catalogue.changeOf, { name: '街道头盔' }))
  await expect(page.getByText(stock.itemForm.fromOffice)).toBeVisible()
  await press(page, attendant.place.cancel)
  await openStock(station)
  await press(page, stock.stock.catalogue)
  await press(page, filled(stock.catalogue.changeOf, { name: '口罩' }))
  await expect(page.getByRole('button', { name: stock.itemForm.save })).toBeVisible()
  await expect(page.getByText(stock.itemForm.fromOffice)).toBeHidden()
})

test('shows a sheet that the office refuses until it takes it, and leaves the office without losing a number', async ({
  page,
  station,
  office,
}) => {
  await station.scan(station.sample.riders[0]!.codeText)
  await press(page, common.actions.done)
  await signIn(station)
  await pairByScan(station, office)
  await expect(page.getByText(words.state['all-there'])).toBeVisible()
  const today = office.ledger.batches
    .flatMap(({ sheets }) => sheets.map(({ businessDate }) => businessDate))
    .sort()
    .at(-1)!
  office.ledger.refusing.set(today, 'Please look at the visits of this day.')
  await station.scan(station.sample.riders[1]!.codeText)
  await press(page, words.sendNow)
  const refused = page.getByRole('table', { name: words.refused })
  await expect(refused).toContainText('Please look at the visits of this day.')
  await expect(page.getByText(words.state['others-there'])).toBeVisible()
  await openSection(station, 'home')
  await expect(page.getByText(filled(words.home.refused, { n: 1 }))).toBeVisible()
  await press(page, words.home.look)
  office.ledger.refusing.clear()
  await press(page, words.sendNow)
  await expect(refused).toBeHidden()
  await expect(page.getByText(words.state['all-there'])).toBeVisible()

  await press(page, words.unpair.button)
  await page.getByRole('alertdialog').getByRole('button', { name: words.unpair.confirm }).click()
  await expect(page.getByText(words.unpair.unpaired)).toBeVisible()
  await expect(page.getByText(words.notPairedTitle)).toBeVisible()
  await signOut(station)
  await signIn(station, attendantOf(station.sample))
  await openSection(station, 'office')
  await expect(page.getByText(words.askLead)).toBeVisible()
  await expect(page.getByText(words.file.save)).toBeHidden()
})
