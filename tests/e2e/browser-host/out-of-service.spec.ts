import { openAttendantSide, openSection, signIn } from '../../support/attendant-side.ts'
import { beOutOfService } from '../../support/be-out-of-service.ts'
import { callPastScreens } from '../support/call-past-screens.ts'
import { expect, type StationOnScreen, test } from '../support/station-fixture.ts'

/** Lets the station go out of service and on again while an attendant is signed in. */
async function outageOf(station: StationOnScreen): Promise<void> {
  const { page, words } = station
  const call = await callPastScreens(station, () => openSection(station, 'stock'))
  const goOn = await beOutOfService(page)
  await call('certificates.remove')
  await expect(page.getByRole('heading', { name: words.common.outOfService.title })).toBeVisible()
  await goOn()
}

test('leaves nobody signed in behind the riders’ home screen when the station was out of service', async ({
  station,
}) => {
  await signIn(station)
  await outageOf(station)
  await openAttendantSide(station)
})
