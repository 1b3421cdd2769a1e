import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { anAuthority } from '../../support/a-certificate.ts'
import { openSection, signIn } from '../../support/attendant-side.ts'
import { riderAtDesk } from '../../support/issue-desk.ts'
import { settle } from '../../support/pictures/arrange-picture.ts'
import { openItem } from '../../support/stock-side.ts'
import { touch } from '../../support/touch.ts'
import { openDesk } from '../support/at-the-desk.ts'
import { graveViolationsOn } from '../support/grave-violations.ts'
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
    await page.evaluate(settle)
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

test('has the button that trusts a certificate where it will be, before the file is read', async ({
  page,
  station,
}) => {
  const { certificates } = station.words.attendant.office
  mkdirSync(join(station.dataDir, 'saved'))
  writeFileSync(join(station.dataDir, 'saved', 'office.crt'), anAuthority().pem)
  await signIn(station)
  await openSection(station, 'office')
  await page.getByRole('button', { name: certificates.install }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: station.words.attendant.picker.station }).click()
  const answerRead = await holdBack(page, /certificates\.read$/)
  await dialog.getByRole('button', { name: 'office.crt' }).click()
  const otherFile = dialog.getByRole('button', { name: certificates.otherFile })
  const trust = dialog.getByRole('button', { name: certificates.trust, exact: true })
  const { x } = (await otherFile.boundingBox())!
  await expect(trust).toBeDisabled()
  answerRead()
  await expect(trust).toBeEnabled()
  expect((await otherFile.boundingBox())!.x).toBe(x)
})

test('is a list of lines alone while its next page is awaited, to whoever cannot see it', async ({ page, station }) => {
  const { history } = station.words.stock
  await signIn(station)
  await openItem(station, '饮用水')
  const answerMovements = await holdBack(page, /stock\.movements$/)
  await page.getByRole('button', { name: history.more }).click()
  const list = page.getByRole('list', { name: history.title })
  await expect(list.getByText(station.words.attendant.place.loading)).toBeVisible()
  expect(await graveViolationsOn(page)).toEqual([])
  answerMovements()
  await expect(list.getByRole('listitem').nth(30)).toBeVisible()
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
