import type { Page } from '@playwright/test'
import { isolated } from '../../renderer/i18n/isolated.ts'
import { groupCardNumber } from '../../shared/rider-code/card-number.ts'
import { openRider, openSection, readGlance, signIn, signOut } from '../support/attendant-side.ts'
import { readQrCodeOn } from '../support/read-qr-code.ts'
import { filled, wordsOf } from '../support/words.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, attendant, common } = wordsOf('zh-CN')
const { register } = attendant

const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

keepOpen()

test('registers a rider, whose code checks in at once; the same rider twice is shown instead', async ({
  page,
  station,
}) => {
  await signIn(station)
  await openSection(station, 'riders')
  await button(page, attendant.riders.register).click()
  await button(page, register.confirm).click()
  const platformMissing = filled(register.platformMissing, { unknown: common.platform.unknown })
  for (const fault of [register.nameMissing, register.phoneTailWrong, platformMissing]) {
    await expect(page.getByText(fault)).toBeVisible()
  }
  const fill = async () => {
    await field(page, register.name).fill('阿不都拉')
    // As a Chinese input method writes them.
    await field(page, register.phoneTail).fill('８８１２')
    await page.getByText(common.platform.shansong, { exact: true }).click()
    await button(page, register.confirm).click()
  }
  await fill()
  const code = await readQrCodeOn(page.getByRole('dialog').getByRole('img', { name: attendant.showCode.qr }))
  await expect(page.getByRole('dialog')).toContainText(/\d{3} \d{3} \d{4}/)
  await button(page, common.actions.close).click()

  await button(page, attendant.place.back).click()
  await button(page, attendant.riders.register).click()
  await fill()
  await expect(page.getByText(register['already-registered'])).toBeVisible()
  await button(page, register.openRider).click()
  await expect(page.getByRole('heading', { name: '阿不都拉' })).toBeVisible()
  await expect(page.getByRole('group', { name: /^卡 / })).toHaveCount(1)

  await signOut(station)
  await station.scan(code)
  await verdictOn(page).says('done', '阿**', rider.verdict['first-visit'])
})

test('finds a rider by name, phone tail, card number or the code in their hand', async ({ page, station }) => {
  const { name, cardNumber, codeText } = station.sample.riders[1]!
  await signIn(station)
  const before = await readGlance(station)
  await openSection(station, 'riders')
  const words = page.getByRole('searchbox', { name: attendant.riders.words })
  const found = page.getByRole('main').getByRole('button', { name })
  for (const sought of ['样', '0002', cardNumber, groupCardNumber(cardNumber)]) {
    await words.fill(sought)
    await expect(found, sought).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: filled(attendant.riders.found, { n: 1 }) })).toBeVisible()
  }
  await words.fill('无此人')
  await expect(page.getByText(attendant.riders.nothing)).toBeVisible()
  await button(page, common.actions.clear).press('Enter')
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('')

  await button(page, attendant.riders.byScan).click()
  await station.scan('https://example.org/12345678')
  await expect(page.getByRole('dialog')).toContainText(attendant.scanToFind['unreadable-code'])
  await station.scan(codeText)
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await openSection(station, 'home')
  await expect.poll(() => readGlance(station)).toEqual(before)
})

test('checks a rider in by hand and voids it again, each with its reason and name', async ({ page, station }) => {
  const { byHand, home } = attendant
  await signIn(station)
  const before = await readGlance(station)
  await openRider(station, '王示例')
  await button(page, attendant.rider.checkIn).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: byHand.confirm, exact: true }).click()
  await expect(dialog).toContainText(attendant.reasonField.missing)
  await field(page, attendant.reasonField.other).fill('手机进水了')
  await dialog.getByRole('button', { name: byHand.confirm, exact: true }).click()
  await expect(page.getByRole('status')).toContainText(attendant.verdict.welcome)

  await openSection(station, 'home')
  await expect.poll(() => readGlance(station)).toMatchObject({ visits: before.visits + 1, riders: before.riders + 1 })
  const line = page.getByRole('listitem').filter({ hasText: '王**' })
  await expect(line).toContainText(filled(home.byHand, { by: isolated('示例站长'), reason: isolated('手机进水了') }))
  await expect(line).toContainText(attendant.via.hand)

  await line.getByText(home.void, { exact: true }).click()
  await dialog.getByText(attendant.void.choices[1]!).click()
  await dialog.getByRole('button', { name: attendant.void.confirm }).click()
  await expect(page.getByText(attendant.void.voided)).toBeVisible()
  const voided = { by: isolated('示例站长'), reason: isolated(attendant.void.choices[1]!) }
  await expect(line).toContainText(filled(home.voided, voided))
  await expect(line.getByText(home.void, { exact: true })).toHaveCount(0)
  await expect.poll(() => readGlance(station)).toEqual(before)
  await openSection(station, 'daily-counts')
  const voids = page.locator('dl > div').filter({ hasText: attendant.counts.voids })
  await expect(voids.getByRole('definition')).toHaveText('1')
})

test('issues a second code beside the first, until that is taken back', async ({ page, station }) => {
  const { codeText } = station.sample.riders[2]!
  await signIn(station)
  await openRider(station, 'Ainur Sample')
  await button(page, attendant.rider.issueCode).click()
  const shown = page.getByRole('dialog').getByRole('img', { name: attendant.showCode.qr })
  const newCode = await readQrCodeOn(shown)
  expect(newCode).not.toBe(codeText)
  await button(page, common.actions.close).click()
  await expect(page.getByText(attendant.rider['issued-code'])).toBeVisible()
  const codes = page.getByRole('group', { name: /^卡 / })
  await expect(codes).toHaveCount(2)
  await codes.last().getByRole('button', { name: attendant.rider.revoke }).click()
  await page.getByText(attendant.revoke.choices[2]!).click()
  await page.getByRole('alertdialog').getByRole('button', { name: attendant.revoke.confirm, exact: true }).click()
  await expect(page.getByText(attendant.revoke.revoked)).toBeVisible()
  await expect(codes).toHaveCount(1)

  await signOut(station)
  await station.scan(codeText)
  await verdictOn(page).says('refused', null, rider.refused.revoked.text)
  await station.scan(newCode)
  await verdictOn(page).says('done', 'A**', rider.verdict.welcome)
})

test('forgets a rider for good: the name is gone, the code refused, the visits still counted', async ({
  page,
  station,
}) => {
  const { codeText } = station.sample.riders[3]!
  await signIn(station)
  const before = await readGlance(station)
  await signOut(station)
  await station.scan(codeText)
  await verdictOn(page).says('done', 'ئ**')
  await button(page, common.actions.done).click()
  await signIn(station)
  await openRider(station, 'ئۈلگە ئەخمەت')
  await button(page, attendant.rider.forget).click()
  await page.getByRole('alertdialog').getByRole('button', { name: attendant.forget.confirm }).click()
  await expect(page.getByRole('status').filter({ hasText: attendant.forget.forgotten })).toBeVisible()
  await page.getByRole('searchbox', { name: attendant.riders.words }).fill('ئۈلگە')
  await expect(page.getByText(attendant.riders.nothing)).toBeVisible()
  await openSection(station, 'home')
  await expect(page.getByRole('listitem').filter({ hasText: attendant.home.unnamed })).toBeVisible()
  await expect.poll(() => readGlance(station)).toMatchObject({ visits: before.visits + 1, riders: before.riders + 1 })
  await signOut(station)
  await station.scan(codeText)
  await verdictOn(page).says('refused', null, rider.refused.revoked.text)
})
