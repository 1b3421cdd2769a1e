import { openSection, readGlance, signIn } from '../support/attendant-side.ts'
import { wordsOf } from '../support/words.ts'
import { CAMERA_CLIP } from './support/camera-clip.ts'
import { expect, test } from './support/station-fixture.ts'

const { attendant } = wordsOf('zh-CN')
const { diagnostics } = attendant

/** From nothing to the first picture read, on a machine that has other things to do. */
const READ_WITHIN = { timeout: 20_000 }

test.use({ cameraClip: CAMERA_CLIP })

test('finds the rider whose card is held before the camera, and checks nobody in by it', async ({ page, station }) => {
  // The home screen checks the rider in first; what counts here is that it stays at that.
  await expect(page.getByRole('alert')).toContainText('王**', READ_WITHIN)
  await signIn(station)
  await openSection(station, 'riders')
  await page.getByRole('button', { name: attendant.riders.byScan }).click()
  await expect(page.getByRole('heading', { name: '王示例', level: 1 })).toBeVisible(READ_WITHIN)
  await openSection(station, 'home')
  await expect.poll(() => readGlance(station)).toMatchObject({ visits: 1, refusals: 0 })
})

test('says in the diagnostics that the camera runs, which decoder reads, and that it read, until it is stopped', async ({
  page,
  station,
}) => {
  await signIn(station)
  await openSection(station, 'diagnostics')
  await page.getByRole('button', { name: diagnostics.tryCamera }).click()
  await expect(page.getByText(diagnostics.cameraState.running, { exact: true })).toBeVisible(READ_WITHIN)
  await expect(page.getByText(diagnostics.decoderOurs)).toBeVisible()
  await expect(page.getByText(diagnostics.cameraRead)).toBeVisible(READ_WITHIN)
  await page.getByRole('button', { name: diagnostics.stopCamera }).click()
  await expect(page.getByText(diagnostics.cameraState.off, { exact: true })).toBeVisible()
  await expect(page.locator('video')).toHaveCount(0)
  await expect(page.getByRole('button', { name: diagnostics.tryCamera })).toBeVisible()
})
