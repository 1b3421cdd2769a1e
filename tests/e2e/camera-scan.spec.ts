import { readGlance, signIn } from '../support/attendant-side.ts'
import { wordsOf } from '../support/words.ts'
import { CAMERA_CLIP } from './support/camera-clip.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider } = wordsOf('zh-CN')

test.use({ cameraClip: CAMERA_CLIP, settings: { verdictSeconds: 3 } })

test('checks a rider in whose card is held before the camera, once however long it is held there', async ({
  page,
  station,
}) => {
  const shown = verdictOn(page)
  await shown.says('done', '王**', rider.verdict.welcome)
  await shown.leavesByItself()
  await expect(page.getByRole('img', { name: rider.home.cameraView })).toBeVisible()
  await expect(page.getByText(rider.home.cameraHint)).toBeVisible()
  await signIn(station)
  await expect.poll(async () => (await readGlance(station)).visits).toBe(1)
})

test('takes a scanner and a camera that see the same card for one scan', async ({ page, station }) => {
  const shown = verdictOn(page)
  await shown.says('done', '王**', rider.verdict.welcome)
  await station.scan(station.sample.riders[0]!.codeText)
  await signIn(station)
  await expect.poll(async () => (await readGlance(station)).visits).toBe(1)
})

test.describe('at a station that reads no codes by camera', () => {
  test.use({ settings: { camera: false } })

  test('leaves the camera alone', async ({ page }) => {
    await expect(page.getByText(rider.home.scannerHint)).toBeVisible()
    await expect(page.getByRole('img', { name: rider.home.cameraView })).toHaveCount(0)
    expect(await page.evaluate(() => document.querySelectorAll('video').length)).toBe(0)
  })
})
