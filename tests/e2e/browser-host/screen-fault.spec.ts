import { openAttendantSide, openSection, signIn } from '../../support/attendant-side.ts'
import { callPastScreens } from '../support/call-past-screens.ts'
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

test('leaves no attendant signed in once something outside every screen has failed', async ({ page, station }) => {
  const { common, attendant } = station.words
  await signIn(station)
  const call = await callPastScreens(station, () => openSection(station, 'settings'))
  const settings = await call('station.settings')
  const saveThem = () => call('station.changeSettings', settings.ok ? settings.value : undefined)
  // No station answers this, and nothing can be drawn from it.
  const overview = { ok: true, value: { state: 'open', languages: null } }
  await page.route(/station\.overview$/, (route) => route.fulfill({ json: overview }), { times: 1 })
  await saveThem()
  await expect(page.getByRole('heading', { name: common.fault.title })).toBeVisible()
  await saveThem()
  await page.getByRole('button', { name: common.actions.home }).click()
  await openAttendantSide(station)
  await expect(page.getByText(attendant.signIn.choose)).toBeVisible()
})
