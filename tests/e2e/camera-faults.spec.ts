import type { Page } from '@playwright/test'
import { openSection, signIn } from '../support/attendant-side.ts'
import { wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'

const { rider, attendant } = wordsOf('zh-CN')
const { home } = rider
const { cameraState, tryCamera } = attendant.diagnostics

/** What a browser says, what a rider reads, and what an attendant reads. */
const FAULTS = [
  ['NotFoundError', home.scannerHint, cameraState.unplugged],
  ['NotReadableError', home.cameraRests, cameraState.busy],
  ['NotAllowedError', home.scannerHint, cameraState.denied],
] as const

test('says in words why the camera sees nothing, and looks again as soon as one is plugged in', async ({
  page,
  station,
}) => {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator
    mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' } as MediaDeviceInfo]
    mediaDevices.getUserMedia = async () => {
      throw new DOMException('', document.documentElement.dataset['cameraFault'] ?? 'NotFoundError')
    }
  })
  await page.reload()
  for (const [fault, forRiders] of FAULTS) {
    await plugIn(page, fault)
    await expect(page.getByText(forRiders)).toBeVisible()
  }
  await signIn(station)
  await openSection(station, 'diagnostics')
  await page.getByRole('button', { name: tryCamera }).click()
  for (const [fault, , forAttendants] of FAULTS) {
    await plugIn(page, fault)
    await expect(page.getByText(forAttendants)).toBeVisible()
  }
})

/** A camera with that fault: the page hears that something was plugged in. */
function plugIn(page: Page, fault: string): Promise<void> {
  return page.evaluate((name) => {
    document.documentElement.dataset['cameraFault'] = name
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  }, fault)
}
