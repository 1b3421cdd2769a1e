import type { Page } from '@playwright/test'
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
  await station.typeScan(station.sample.riders[0]!.codeText)
  await signIn(station)
  await expect.poll(async () => (await readGlance(station)).visits).toBe(1)
})

test('reads a code that is held up where the shelf asks for one, and where a card number is typed', async ({
  page,
}) => {
  await withoutCamera(page)
  await page.getByRole('button', { name: rider.supplies.title }).click()
  await expect(page.getByRole('heading', { name: rider.supplies.scanFirst })).toBeVisible()
  await plugInCamera(page)
  const shown = verdictOn(page)
  await shown.says('done', '王**', rider.verdict.welcome)
  await shown.leavesByItself()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('王**')
  await expect.poll(() => isSeeing(page)).toBe(false)

  await withoutCamera(page)
  await page.getByRole('button', { name: rider.home.typeCard }).click()
  await plugInCamera(page)
  await shown.says('again', '王**')
  await shown.leavesByItself()
  await expect(page.getByRole('heading', { name: rider.card.title })).toBeVisible()
  await expect(page.getByRole('img', { name: rider.home.cameraView })).toBeVisible()
})

test.describe('at a station that reads no codes by camera', () => {
  test.use({ settings: { camera: false } })

  test('leaves the camera alone', async ({ page }) => {
    await expect(page.getByText(rider.home.scannerHint)).toBeVisible()
    await expect(page.getByRole('img', { name: rider.home.cameraView })).toHaveCount(0)
    expect(await page.evaluate(() => document.querySelectorAll('video').length)).toBe(0)
  })
})

/** Opens the page anew, at a machine whose camera is not plugged in yet. */
async function withoutCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (constraints) => {
      if (document.documentElement.dataset['camera'] === undefined) throw new DOMException('', 'NotFoundError')
      return open(constraints)
    }
  })
  await page.reload()
}

function plugInCamera(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dataset['camera'] = 'here'
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  })
}

function isSeeing(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelectorAll('video').length > 0)
}
