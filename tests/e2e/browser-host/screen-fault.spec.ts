import { openAttendantSide, openSection, signIn } from '../../support/attendant-side.ts'
import { expect, test } from '../support/station-fixture.ts'

test('leaves no attendant signed in behind the rider’s screen once a screen of theirs has failed', async ({
  page,
  station,
}) => {
  const { common, attendant, rider } = station.words
  await signIn(station)
  // No station answers this, and no screen is made for it.
  await page.route(/stock\.levels$/, (route) => route.fulfill({ json: { ok: true, value: 42 } }))
  await openSection(station, 'stock')
  await page.getByRole('button', { name: common.actions.home }).click()
  await expect(page.getByRole('heading', { level: 1, name: rider.home.title })).toBeVisible()
  await openAttendantSide(station)
  await expect(page.getByText(attendant.signIn.choose)).toBeVisible()
})
