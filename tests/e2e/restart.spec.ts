import {
  attendantOf,
  enterPin,
  openAttendantSide,
  openRider,
  openSection,
  readGlance,
  signIn,
} from '../support/attendant-side.ts'
import { readQrCodeOn } from '../support/read-qr-code.ts'
import { filled, wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, attendant, common } = wordsOf('zh-CN')

test('knows after a restart all that it knew: riders, visits, reasons, wrong PINs', async ({ page, station }) => {
  const { register, signIn: words } = attendant
  await signIn(station)
  await openSection(station, 'riders')
  await page.getByRole('button', { name: attendant.riders.register }).click()
  await page.getByRole('textbox', { name: register.name }).fill('钱重启')
  await page.getByRole('textbox', { name: register.phoneTail }).fill('4321')
  await page.getByText(common.platform.sf, { exact: true }).click()
  await page.getByRole('button', { name: register.confirm }).click()
  const code = await readQrCodeOn(page.getByRole('dialog').getByRole('img', { name: attendant.showCode.qr }))
  await page.getByRole('button', { name: common.actions.close }).click()
  await station.scan(code)
  await expect(page.getByRole('alert')).toContainText('钱**')
  await openRider(station, '王示例')
  await page.getByRole('button', { name: attendant.rider.checkIn }).click()
  await page.getByText(attendant.byHand.choices[0]!).click()
  await page.getByRole('alertdialog').getByRole('button', { name: attendant.byHand.confirm, exact: true }).click()
  await openSection(station, 'home')
  await expect.poll(() => readGlance(station)).toMatchObject({ visits: 2 })
  const glance = await readGlance(station)
  await page.getByRole('button', { name: attendant.place.signOut, exact: true }).click()
  await openAttendantSide(station)
  const forgetful = { ...attendantOf(station.sample), pin: '000000' }
  await enterPin(station, forgetful)
  await expect(page.getByRole('alert').filter({ hasText: filled(words.wrongPin, { n: 4 }) })).toBeVisible()

  const again = await station.restart()
  await station.scan(code)
  await verdictOn(again).says('again', '钱**', rider.verdict['already-checked-in'].title)
  await again.getByRole('button', { name: common.actions.done }).click()
  await openAttendantSide(station)
  await enterPin(station, forgetful)
  await expect(again.getByRole('alert').filter({ hasText: filled(words.wrongPin, { n: 3 }) })).toBeVisible()
  await again.getByRole('button', { name: words.someoneElse }).click()
  await enterPin(station, station.sample.attendants[0]!)
  await expect(again.getByRole('navigation')).toBeVisible()
  await expect.poll(() => readGlance(station)).toEqual(glance)
  await expect(again.getByRole('listitem').filter({ hasText: '王**' })).toContainText(attendant.byHand.choices[0]!)
  await openRider(station, '钱重启')
  await expect(again.getByText(common.platform.sf)).toBeVisible()
})
