import type { Locator, Page } from '@playwright/test'
import { isolated } from '../../renderer/i18n/isolated.ts'
import {
  attendantOf,
  enterPin,
  leadOf,
  openAttendantSide,
  openRider,
  openSection,
  signIn,
  signOut,
} from '../support/attendant-side.ts'
import { touch } from '../support/touch.ts'
import { filled, wordsOf } from '../support/words.ts'
import { callPastScreens } from './support/call-past-screens.ts'
import { readSettingsFile } from './support/change-settings-file.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { attendant, common } = wordsOf('zh-CN')
const { roster } = attendant
const NEW = { name: '古丽', pin: '864209' }

const dialog = (page: Page) => page.getByRole('alertdialog')
const fillPins = async (page: Page, pin: string, again = pin) => {
  await page.getByLabel(roster.pin, { exact: true }).fill(pin)
  await page.getByLabel(roster.pinAgain).fill(again)
}
/** By touch alone, as at a kiosk: the digits come from the screen's own keys. */
const typeByTouch = async (page: Page, field: Locator, digits: string) => {
  await touch(field)
  const keys = page.getByRole('group', { name: common.actions.showKeyboard })
  for (const digit of digits) await touch(keys.getByRole('button', { name: digit, exact: true }))
  await expect(field).toHaveValue(digits)
}

keepOpen()

test('adds an attendant who can sign in, gives a new PIN, and retires them again', async ({ page, station }) => {
  const confirm = (name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
  await signIn(station)
  await openSection(station, 'roster')
  await page.getByRole('button', { name: roster.add }).click()
  await confirm(roster.confirmAdd)
  await expect(dialog(page)).toContainText(roster.nameMissing)
  await expect(dialog(page)).toContainText(roster.pinWrong)
  await dialog(page).getByRole('textbox', { name: roster.name, exact: true }).fill(attendantOf(station.sample).name)
  await fillPins(page, NEW.pin, '864208')
  await confirm(roster.confirmAdd)
  await expect(dialog(page)).toContainText(roster.pinsDiffer)
  await fillPins(page, NEW.pin)
  await confirm(roster.confirmAdd)
  await expect(dialog(page)).toContainText(roster['name-taken'])
  await dialog(page).getByRole('textbox', { name: roster.name, exact: true }).fill(NEW.name)
  await confirm(roster.confirmAdd)
  await expect(page.getByText(filled(roster.added, { name: isolated(NEW.name) }))).toBeVisible()
  await signOut(station)
  await signIn(station, NEW)
  await expect(page.getByText(`${attendant.role.attendant} · 示例骑手驿站`)).toBeVisible()
  await signOut(station)

  await signIn(station)
  await openSection(station, 'roster')
  await page.getByRole('button', { name: filled(roster.newPinOf, NEW) }).click()
  await typeByTouch(page, page.getByLabel(roster.pin, { exact: true }), '97531864')
  await page.getByLabel(roster.pinAgain).fill('97531864')
  await confirm(roster.confirmPin)
  await expect(page.getByText(roster.changed)).toBeVisible()
  await signOut(station)
  await openAttendantSide(station)
  await enterPin(station, NEW)
  await expect(page.getByRole('alert').filter({ hasText: filled(attendant.signIn.wrongPin, { n: 4 }) })).toBeVisible()
  await enterPin(station, { ...NEW, pin: '97531864' })
  await expect(page.getByRole('navigation')).toBeVisible()
  await signOut(station)

  await signIn(station)
  await openSection(station, 'roster')
  await page.getByRole('button', { name: filled(roster.retireOf, leadOf(station.sample)) }).click()
  await confirm(roster.retireConfirm)
  await expect(page.getByText(roster['last-lead'])).toBeVisible()
  await page.getByRole('button', { name: filled(roster.retireOf, NEW) }).click()
  await confirm(roster.retireConfirm)
  await expect(page.getByText(filled(roster.retired, { name: isolated(NEW.name) }))).toBeVisible()
  await signOut(station)
  await openAttendantSide(station)
  await expect(page.getByRole('button', { name: leadOf(station.sample).name })).toBeVisible()
  await expect(page.getByRole('button', { name: NEW.name })).toHaveCount(0)
})

test('keeps what is a lead’s from an attendant, on the screen and past it', async ({ page, station }) => {
  await signIn(station, attendantOf(station.sample))
  await expect(page.getByRole('navigation').getByRole('button')).toHaveText([
    attendant.place.home,
    attendant.place.issue,
    attendant.place.riders,
    attendant.place.stock,
    attendant.place['daily-counts'],
    attendant.place.office,
    attendant.place.diagnostics,
  ])
  await openRider(station, '王示例')
  await expect(page.getByRole('button', { name: attendant.rider.checkIn })).toBeVisible()
  await expect(page.getByRole('button', { name: attendant.rider.forget })).toHaveCount(0)

  const call = await callPastScreens(station, () => openSection(station, 'daily-counts'))
  const settings = readSettingsFile(station.dataDir)
  const attendantId = 'a-00000000'
  for (const [path, input] of [
    ['station.settings'],
    ['station.changeSettings', { ...settings, stationName: '别人的站' }],
    ['attendants.add', { name: '自己', role: 'lead', pin: '111111' }],
    ['attendants.changePin', { attendantId, pin: '111111' }],
    ['attendants.retire', { attendantId }],
    ['riders.forget', { riderRef: 'r-0000000000000000' }],
  ] as const) {
    expect(await call(path, input), path).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  }
  expect(await call('riders.find', { words: '王' })).toMatchObject({ ok: true, value: [{ name: '王示例' }] })
  await signOut(station)
  expect(await call('riders.find', { words: '王' })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  expect(readSettingsFile(station.dataDir)).toEqual(settings)
})
