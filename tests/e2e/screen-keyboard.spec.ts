import type { Locator, Page } from '@playwright/test'
import { openSection, signIn } from '../support/attendant-side.ts'
import { riderAtDesk } from '../support/issue-desk.ts'
import { touch } from '../support/touch.ts'
import { wordsOf } from '../support/words.ts'
import { openDesk } from './support/at-the-desk.ts'
import { expectOnTop } from './support/expect-on-top.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

const { attendant, common } = wordsOf('zh-CN')
const { pairing, pair } = attendant.office

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const keyboard = (page: Page) => page.getByRole('group', { name: common.actions.showKeyboard })

const hasItsRoom = async (page: Page) => (await page.locator('html').getAttribute('data-keyboard')) === null

async function expectClear(page: Page, field: Locator): Promise<void> {
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport({ ratio: 1 })
  const [fieldBox, keyboardBox] = [(await field.boundingBox())!, (await keyboard(page).boundingBox())!]
  expect(fieldBox.y + fieldBox.height).toBeLessThanOrEqual(keyboardBox.y)
  await expectOnTop(field)
}

keepOpen()

for (const size of [
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
]) {
  test(`leaves the fields of a dialog in sight above the keyboard, ${size.width} by ${size.height}`, async ({
    page,
    station,
  }) => {
    await page.setViewportSize(size)
    await signIn(station)
    await openSection(station, 'office')
    await button(page, pair).click()
    await button(page, pairing.type).click()
    for (const name of [pairing.address, pairing.code]) {
      const field = page.getByRole('textbox', { name, exact: true })
      await touch(field)
      await expectClear(page, field)
      await touch(button(page, 'ABC'))
      await touch(keyboard(page).getByRole('button', { name: 'k', exact: true }))
      await expect(field).toHaveValue('k')
      await expectClear(page, field)
    }
    // The keyboard goes, and the button stays where it is until it has been touched.
    await touch(button(page, pairing.next))
    await expect(page.getByText(pairing.addressWrong)).toBeVisible()
    await button(page, attendant.place.cancel).click()
  })
}

test('leaves the field of a page in sight above the keyboard, and takes less room for digits', async ({
  page,
  station,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(station)
  await openSection(station, 'settings')
  const last = page.getByRole('main').locator('input[type="text"]:not([inputmode="numeric"])').last()
  await touch(last)
  await expect(keyboard(page)).toBeVisible()
  await expectClear(page, last)
  const { height } = (await keyboard(page).boundingBox())!
  await openSection(station, 'roster')
  expect(await hasItsRoom(page)).toBe(true)
  await button(page, attendant.roster.add).click()
  const pin = page.getByLabel(attendant.roster.pin, { exact: true })
  await touch(pin)
  await expectClear(page, pin)
  expect((await keyboard(page).boundingBox())!.height).toBeLessThan(0.6 * height)
  await button(page, attendant.place.cancel).click()
})

test('gives its room back with the touch that leaves the field, before another dialog opens in it', async ({
  page,
  station,
}) => {
  const { rider, chooseRider } = station.words.supplies
  await signIn(station)
  await openDesk(station)
  await touch(riderAtDesk(station).getByRole('button', { name: rider.find }))
  const dialog = page.getByRole('dialog', { name: chooseRider.title })
  await touch(dialog.getByRole('searchbox'))
  await expect(keyboard(page)).toBeVisible()
  await touch(dialog.getByRole('button', { name: rider.none }))
  await dialog.waitFor({ state: 'detached' })
  expect(await hasItsRoom(page)).toBe(true)
})
