import { attendantOf, enterPin, leadOf, openAttendantSide, signIn } from '../support/attendant-side.ts'
import { touch } from '../support/touch.ts'
import { filled, wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'

const { rider, attendant } = wordsOf('zh-CN')

/** Longer than anyone may set an attendant's idle time to be warned of. */
const WARNING_MS = 15_000
const IDLE_MS = 120_000

test('opens for a finger that stays, and not for one that brushes past', async ({ page }) => {
  const corner = page.getByRole('button', { name: rider.home.attendant })
  await touch(corner)
  await expect(page.getByRole('heading', { name: rider.home.title })).toBeVisible()

  const box = (await corner.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await expect(page.getByRole('heading', { name: attendant.signIn.title })).toBeVisible()
  await page.mouse.up()
  await page.getByRole('button', { name: attendant.place.leave }).click()
  await expect(corner).toBeVisible()
})

test('counts wrong PINs down, locks out after five, and holds the lock over a restart', async ({ page, station }) => {
  const attendantToLock = attendantOf(station.sample)
  await openAttendantSide(station)
  for (const left of [4, 3, 2, 1]) {
    await enterPin(station, { ...attendantToLock, pin: '000000' })
    await expect(
      page.getByRole('alert').filter({ hasText: filled(attendant.signIn.wrongPin, { n: left }) }),
    ).toBeVisible()
  }
  await enterPin(station, { ...attendantToLock, pin: '000000' })
  const lock = /请过 \d:\d\d 再试/
  await expect(page.getByRole('alert').filter({ hasText: lock })).toBeVisible()
  await expect(page.getByRole('button', { name: '1', exact: true })).toBeDisabled()

  const again = await station.restart()
  await openAttendantSide(station)
  await enterPin(station, attendantToLock)
  await expect(again.getByRole('alert').filter({ hasText: lock })).toBeVisible()
  // Nobody else is kept out by it, and a lead ends it with a new PIN.
  await again.getByRole('button', { name: attendant.signIn.someoneElse }).click()
  await enterPin(station, leadOf(station.sample))
  await expect(again.getByRole('navigation')).toBeVisible()
})

test('warns an attendant who no longer touches anything, and then signs them out', async ({ page, station }) => {
  await page.clock.install()
  await page.reload()
  await signIn(station)
  const warning = page.getByText(attendant.idle.title)
  await page.clock.fastForward(IDLE_MS - WARNING_MS + 1000)
  await expect(warning).toBeVisible()
  await page.getByRole('button', { name: attendant.idle.stay }).click()
  await expect(warning).toBeHidden()

  await page.clock.fastForward(IDLE_MS - WARNING_MS + 1000)
  await expect(warning).toBeVisible()
  await page.clock.fastForward(WARNING_MS)
  await expect(page.getByRole('heading', { name: rider.home.title })).toBeVisible()
  await openAttendantSide(station)
  await expect(page.getByText(attendant.signIn.choose)).toBeVisible()
})
