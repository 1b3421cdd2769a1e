import type { Page } from '@playwright/test'
import { signIn } from '../../support/attendant-side.ts'
import { riderAtDesk } from '../../support/issue-desk.ts'
import { touch } from '../../support/touch.ts'
import { openDesk } from '../support/at-the-desk.ts'
import { expect, test } from '../support/station-fixture.ts'

test('lets nothing move under a finger while it is asked who checked in, nor who is found', async ({
  page,
  station,
}) => {
  const { rider, chooseRider } = station.words.supplies
  await station.scan(station.sample.riders[0]!.codeText)
  await page.getByRole('button', { name: station.words.common.actions.done }).click()
  await signIn(station)
  await openDesk(station)
  const dialog = page.getByRole('dialog', { name: chooseRider.title })
  const search = dialog.getByRole('searchbox')
  const nobody = dialog.getByRole('button', { name: rider.none })

  const open = async () => {
    const answerVisits = await holdBack(page, /checkIns\.today$/)
    await touch(riderAtDesk(station).getByRole('button', { name: rider.find }))
    const at = await search.boundingBox()
    await expect(nobody).toHaveCount(0)
    answerVisits()
    await expect(dialog.getByRole('button', { name: '王**' })).toBeVisible()
    await expect(nobody).toBeVisible()
    return at
  }
  // Where it fits no more below, it grows upwards.
  await page.setViewportSize({ width: 1280, height: 800 })
  await open()
  await expect(dialog).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1080, height: 1920 })
  const at = await open()
  expect(await search.boundingBox()).toEqual(at)

  const answerFound = await holdBack(page, /riders\.find$/)
  await search.fill('示例')
  await expect(dialog.getByRole('button', { name: '王**' })).toHaveCount(0)
  await expect(nobody).toHaveCount(0)
  answerFound()
  await expect(dialog.getByRole('button', { name: '王示例' })).toBeVisible()
  await expect(nobody).toBeVisible()
})

/** Has the station answer a call no sooner than the returned function is called. */
async function holdBack(page: Page, call: RegExp): Promise<() => void> {
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(call, async (route) => {
    await mayAnswer
    await route.continue()
  })
  return answer
}
