import { openRider, openSection } from '../attendant-side.ts'
import { confirmOf, type ItemName, itemName, openView, tileOf } from '../issue-desk.ts'
import type { OnScreen } from '../on-screen.ts'
import { scanInOneGo } from '../type-like-a-scanner.ts'
import { filled } from '../words.ts'
import type { PictureOf } from './picture.ts'
import { NIGHT } from './rider-pictures.ts'

type Way = (on: OnScreen) => Promise<void>

/** The desk with nothing on it: it keeps what was begun while other pages are open. */
const desk: Way = async (on) => {
  await openSection(on, 'issue')
  await confirmOf(on).waitFor()
  const clear = on.page.getByRole('button', { name: on.words.supplies.basket.clear })
  if (await clear.isVisible()) await clear.click()
}
const loans: Way = async (on) => {
  await desk(on)
  await openView(on, 'loans')
}

const scanRider =
  (at: number): Way =>
  async ({ page, sample }) => {
    await scanInOneGo(page, sample.riders[at]?.codeText ?? '')
    await page
      .getByRole('status')
      .getByText(sample.riders[at]?.name ?? '')
      .waitFor()
  }

const touchItem =
  (item: ItemName, times = 1): Way =>
  async (on) => {
    for (let touched = 0; touched < times; touched++) await tileOf(on, item).click()
  }

const confirm: Way = (on) => confirmOf(on).click()

const waitForIssue: Way = ({ page, words }) => page.getByText(words.supplies.made.title, { exact: true }).waitFor()

const presentCode =
  (at: number): Way =>
  async ({ page, sample }) => {
    await scanInOneGo(page, sample.riders[at]?.codeText ?? '')
    await page.getByRole('alert').waitFor()
  }

const openShelf: Way = async ({ page, words }) => {
  // A verdict's own button lies above that of the home screen.
  await page.getByRole('button', { name: words.rider.supplies.title }).last().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const takeOne =
  (item: ItemName): Way =>
  async (on) => {
    const name = itemName(on, item)
    await on.page.getByRole('button', { name }).first().click()
    await on.page.getByRole('button', { name: filled(on.words.rider.supplies.putBackOf, { name }) }).waitFor()
  }

/** The desk, the loans and what riders see of supplies. */
export const SUPPLIES_PICTURES: readonly PictureOf[] = [
  riderPicture('verdict-loan', presentCode(2)),
  riderPicture('verdict-overdue', presentCode(4)),
  riderPicture('shelf-nobody', openShelf),
  riderPicture('shelf', presentCode(3), openShelf),
  { ...riderPicture('shelf-night', presentCode(3), openShelf), at: NIGHT },
  { ...riderPicture('shelf-taken', presentCode(4), openShelf, takeOne('mask'), takeOne('water')), tidy: putAllBack },
  attendantPicture('strip-overdue', presentCode(4)),
  attendantPicture('desk-anonymous', desk),
  attendantPicture('desk-basket', desk, scanRider(2), touchItem('mask'), touchItem('water', 2), touchItem('umbrella')),
  attendantPicture('desk-over-quota', desk, scanRider(3), touchItem('mask', 3), confirm, waitForRemark),
  attendantPicture('desk-choose-rider', desk, async ({ page, words }) => {
    await page.getByRole('button', { name: words.supplies.rider.find }).click()
    await page.getByRole('dialog').waitFor()
  }),
  attendantPicture('desk-count-first', desk, touchItem('plaster', 16), confirm),
  attendantPicture('desk-issued', desk, touchItem('mask'), touchItem('water', 2), confirm, waitForIssue),
  attendantPicture('issued-today', desk, (on) => openView(on, 'today')),
  attendantPicture('loans', loans),
  attendantPicture('loans-take-back', loans, async (on) => {
    await scanInOneGo(on.page, 'YS-03')
    await on.page.getByRole('dialog').waitFor()
  }),
  attendantPicture('rider-to-desk', async (on) => {
    await openRider(on, on.sample.riders[4]?.name ?? '')
    await on.page.getByRole('button', { name: on.words.attendant.rider.issueSupplies }).click()
    await on.page.getByRole('listitem').first().waitFor()
  }),
]

async function putAllBack({ page, words }: OnScreen): Promise<void> {
  const putBack = page.getByText(words.rider.supplies.putBack, { exact: true })
  for (let left = await putBack.count(); left > 0; left--) {
    await putBack.first().click()
    await putBack.nth(left - 1).waitFor({ state: 'detached' })
  }
}

async function waitForRemark({ page, words }: OnScreen): Promise<void> {
  await page.getByText(words.supplies.overQuota.title).waitFor()
}

function attendantPicture(name: string, ...ways: readonly Way[]): PictureOf {
  return {
    name: `supplies-${name}`,
    station: 'sample',
    from: 'attendant-home',
    async arrange(on) {
      for (const way of ways) await way(on)
    },
  }
}

function riderPicture(name: string, ...ways: readonly Way[]): PictureOf {
  return { ...attendantPicture(name, ...ways), from: 'start' }
}
