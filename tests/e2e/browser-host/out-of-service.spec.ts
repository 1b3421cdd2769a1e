import type { Refusal } from '../../../shared/contract/envelope.ts'
import { openAttendantSide, openSection, signIn } from '../../support/attendant-side.ts'
import { beOutOfService } from '../../support/be-out-of-service.ts'
import { availableOf, confirmOf, riderAtDesk, tileOf } from '../../support/issue-desk.ts'
import { touch } from '../../support/touch.ts'
import { expectIssued, newcomerOf, openDesk, scanRider } from '../support/at-the-desk.ts'
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

test('asks once more for the same issue when the station was out of service before it answered', async ({
  page,
  station,
}) => {
  const rider = newcomerOf(station)
  await signIn(station)
  await openDesk(station)
  const masks = await availableOf(station, 'mask')
  await scanRider(station, rider)
  await touch(tileOf(station, 'mask'))
  const refusal: Refusal = { code: 'out-of-service', message: 'The database is broken.', reason: 'broken' }
  await page.route(ISSUE, async (route) => {
    await route.fetch()
    await route.fulfill({ json: { ok: false, refusal } })
  })
  await touch(confirmOf(station))
  await expect(confirmOf(station)).toHaveText(station.words.supplies.basket.again)
  await page.unroute(ISSUE)
  await outageOf(station)

  await signIn(station)
  await openDesk(station)
  await expect(riderAtDesk(station)).toContainText(rider.name)
  await touch(confirmOf(station))
  await expectIssued(station, rider.name, '口罩 × 1')
  await expect.poll(() => availableOf(station, 'mask')).toBe(masks - 1)
})

const ISSUE = '**/call/supplies.issue'
