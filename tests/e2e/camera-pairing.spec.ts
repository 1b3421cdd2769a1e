import { openSection, signIn } from '../support/attendant-side.ts'
import { wordsOf } from '../support/words.ts'
import { FILMED_OFFICE, PAIRING_CLIP } from './support/camera-clip.ts'
import { expect, test } from './support/station-fixture.ts'

const { attendant } = wordsOf('zh-CN')

test.use({ cameraClip: PAIRING_CLIP })

test('reads with its camera which office it is to be paired with, and asks before it is', async ({ page, station }) => {
  await signIn(station)
  await openSection(station, 'office')
  await page.getByRole('button', { name: attendant.office.pair }).click()
  // From nothing to the first picture read, on a machine that has other things to do.
  await expect(page.getByRole('alertdialog')).toContainText(FILMED_OFFICE, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: attendant.office.pairing.confirm, exact: true })).toBeVisible()
})
