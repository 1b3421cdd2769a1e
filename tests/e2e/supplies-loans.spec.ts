import { goToRidersSide, openSection, signIn, signOut } from '../support/attendant-side.ts'
import { basketOf, confirmOf, openView, riderAtDesk, tileOf } from '../support/issue-desk.ts'
import { touch } from '../support/touch.ts'
import { filled } from '../support/words.ts'
import { expect, keepOpen, type StationOnScreen, test } from './support/station-fixture.ts'

/** In the sample: whose umbrella is out, whose is overdue, and who has never had anything. */
const borrowerOf = ({ sample }: StationOnScreen) => sample.riders[2]!
const lateOf = ({ sample }: StationOnScreen) => sample.riders[4]!
const newcomerOf = ({ sample }: StationOnScreen) => sample.riders.at(-1)!

async function openLoans(station: StationOnScreen): Promise<void> {
  await openSection(station, 'issue')
  await openView(station, 'loans')
}

const lineOf = ({ page }: StationOnScreen, text: string) => page.getByRole('listitem').filter({ hasText: text })
const takeBackDialog = ({ page, words }: StationOnScreen) =>
  page.getByRole('dialog', { name: filled(words.supplies.takeBack.title, { item: '雨伞' }) })

keepOpen()

test('lends what has to come back, reminds of it at the next check-in, and takes it back by the rider’s code', async ({
  station,
}) => {
  const { page, words } = station
  const rider = newcomerOf(station)
  await signIn(station)
  await openSection(station, 'issue')
  await station.scan(rider.codeText)
  await expect(riderAtDesk(station)).toContainText(rider.name)
  await touch(tileOf(station, 'umbrella'))
  await touch(confirmOf(station))
  await expect(basketOf(station).getByText('雨伞请在')).toBeVisible()
  await signOut(station)

  await station.scan(rider.codeText)
  await expect(page.getByRole('alert')).toContainText('雨伞请在')
  await page.getByRole('button', { name: words.common.actions.done }).click()

  await signIn(station)
  await openLoans(station)
  await station.scan(rider.codeText)
  await expect(takeBackDialog(station)).toContainText(rider.name)
  await touch(takeBackDialog(station).getByRole('button', { name: words.supplies.takeBack.good }))
  await expect(page.getByRole('status').filter({ hasText: words.supplies.loans.returned })).toBeVisible()
  await station.scan(rider.codeText)
  await expect(page.getByText(words.supplies.loans.scanned.rider)).toBeVisible()
})

test('tells an overdue loan to its rider and to attendants, has it given up, and taken back when it turns up', async ({
  station,
}) => {
  const { page, words } = station
  const { supplies } = words
  await goToRidersSide(station)
  await station.scan(lateOf(station).codeText)
  await expect(page.getByRole('alert')).toContainText('过了归还日')
  await page.getByRole('button', { name: words.common.actions.done }).click()
  await signIn(station)
  await touch(page.getByRole('button', { name: filled(words.stock.alert['overdue-loans'], { n: 1 }) }))
  await expect(page.getByRole('heading', { name: words.supplies.views.title.loans, level: 1 })).toBeVisible()
  const first = page.getByRole('listitem').first()
  await expect(first).toContainText(lateOf(station).name)
  await expect(first).toContainText(filled(supplies.loan.overdue, { n: 5 }))

  await touch(lineOf(station, 'YS-03').getByText(supplies.loan.lost, { exact: true }))
  await page.getByRole('alertdialog').getByRole('button', { name: supplies.lost.confirm }).click()
  await expect(page.getByText(supplies.loans.lost)).toBeVisible()
  const lost = lineOf(station, 'YS-03')
  await expect(lost).toContainText(supplies.loan.state.lost)
  await touch(lost.getByText(supplies.loan.found, { exact: true }))
  await touch(takeBackDialog(station).getByRole('button', { name: supplies.takeBack.good }))
  await expect(lineOf(station, 'YS-03')).toContainText(supplies.loan.state.returned)
})

test('asks which one came back when a rider has several things out, and takes the other back at the desk', async ({
  station,
}) => {
  const { page, words } = station
  await signIn(station)
  await openSection(station, 'issue')
  await station.scan(borrowerOf(station).codeText)
  await expect(riderAtDesk(station)).toContainText(borrowerOf(station).name)
  await touch(tileOf(station, 'sewing-kit'))
  await touch(confirmOf(station))
  await expect(basketOf(station).getByText(words.supplies.made.title)).toBeVisible()
  await openView(station, 'loans')
  await station.scan(borrowerOf(station).codeText)
  const choice = page.getByRole('dialog', { name: words.supplies.loans.which })
  await expect(choice.getByRole('listitem')).toHaveCount(2)
  await touch(choice.getByRole('listitem').filter({ hasText: 'YS-02' }).getByText(words.supplies.loan.takeBack))
  await touch(takeBackDialog(station).getByRole('button', { name: words.supplies.takeBack.good }))
  await expect(choice).toBeHidden()
  await expect(lineOf(station, '针线包').first()).toContainText(borrowerOf(station).name)

  await openView(station, 'desk')
  await station.scan(borrowerOf(station).codeText)
  const desk = riderAtDesk(station)
  await expect(desk.getByRole('list', { name: words.supplies.rider.loans })).toContainText('针线包')
  await touch(desk.getByText(words.supplies.loan.takeBack, { exact: true }))
  const other = page.getByRole('dialog', { name: filled(words.supplies.takeBack.title, { item: '针线包' }) })
  await touch(other.getByRole('button', { name: words.supplies.takeBack.good }))
  await expect(desk.getByRole('listitem')).toHaveCount(0)
})

// They take back what the others do as well; one of them stops the clock.
test.describe('with all that is out in the sample', () => {
  test.use({ isKeptOpen: false })

  test('takes a piece back by its sticker, wherever it is scanned; a broken one leaves the shelf', async ({
    station,
  }) => {
    const { page, words } = station
    await signIn(station)
    await openSection(station, 'issue')
    await expect(tileOf(station, 'umbrella')).toContainText('还有 4')
    await station.scan('YS-02')
    await expect(takeBackDialog(station)).toContainText(borrowerOf(station).name)
    await touch(takeBackDialog(station).getByRole('button', { name: words.supplies.takeBack.good }))
    await expect(tileOf(station, 'umbrella')).toContainText('还有 5')

    await openView(station, 'loans')
    await station.scan('YS-03')
    await touch(takeBackDialog(station).getByRole('button', { name: words.supplies.takeBack.broken }))
    await expect(page.getByText(words.supplies.loans.noneOut)).toBeVisible()
    await openView(station, 'desk')
    await expect(tileOf(station, 'umbrella')).toContainText('还有 5')
  })

  test('leaves the dialog alone when the next piece is scanned, and comes to that piece afterwards', async ({
    station,
  }) => {
    const { page, words } = station
    await signIn(station)
    await openLoans(station)
    await station.scan('YS-02')
    await expect(takeBackDialog(station)).toContainText(borrowerOf(station).name)
    await station.scan('YS-03')
    await expect(takeBackDialog(station)).toContainText(filled(words.supplies.loans.waiting, { n: 1 }))
    const good = takeBackDialog(station).getByRole('button', { name: words.supplies.takeBack.good })
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 1000)
    await touch(good)
    await expect(takeBackDialog(station)).toContainText(lateOf(station).name)
    // A finger that bounces meant the one before.
    await expect(good).toBeDisabled()
    await page.clock.resume()
    await expect(good).toBeEnabled()
    await touch(takeBackDialog(station).getByRole('button', { name: words.common.actions.close }))
    await expect(lineOf(station, 'YS-02')).toContainText(words.supplies.loan.state.returned)

    await touch(lineOf(station, 'YS-03').getByText(words.supplies.loan.lost, { exact: true }))
    await station.scan('YS-03')
    await expect(page.getByRole('alertdialog')).toContainText(filled(words.supplies.loans.waiting, { n: 1 }))
    await expect(takeBackDialog(station)).toBeHidden()
    await touch(page.getByRole('alertdialog').getByRole('button', { name: words.attendant.place.cancel }))
    await expect(takeBackDialog(station)).toContainText(lateOf(station).name)
  })
})
