import { isolated } from '../../renderer/i18n/isolated.ts'
import { attendantOf, signIn } from '../support/attendant-side.ts'
import {
  availableOf,
  basketOf,
  confirmOf,
  itemName,
  openView,
  quantityIn,
  riderAtDesk,
  tileOf,
} from '../support/issue-desk.ts'
import { touch } from '../support/touch.ts'
import { filled } from '../support/words.ts'
import { expectIssued, newcomerOf, openDesk, scanRider } from './support/at-the-desk.ts'
import { expect, keepOpen, test } from './support/station-fixture.ts'

// Each leaves the lead's desk with nobody at it and nothing in the basket: it stays as it is for the next.
keepOpen()

test('tells an attendant what is left and when it renews, and sends to a lead for more', async ({ station }) => {
  const { words } = station
  await signIn(station, attendantOf(station.sample))
  await openDesk(station)
  await scanRider(station, newcomerOf(station))
  await expect(tileOf(station, 'mask')).toContainText(filled(words.supplies.allowance.all, { n: 2 }))
  for (let piece = 0; piece < 3; piece++) await touch(tileOf(station, 'mask'))
  await touch(confirmOf(station))
  const left = filled(words.supplies.allowance.left, { n: 2, again: words.supplies.allowance.tomorrow })
  await expect(basketOf(station)).toContainText(left)
  await expect(basketOf(station)).toContainText(words.supplies.overQuota.askLead)
  await expect(basketOf(station).getByRole('button', { name: words.supplies.overQuota.override })).toHaveCount(0)

  await touch(basketOf(station).getByRole('button', { name: words.supplies.overQuota.cut }))
  await expect(quantityIn(station, 'mask')).toHaveText('2')
  await touch(confirmOf(station))
  await expectIssued(station, '口罩 × 2')
  await scanRider(station, newcomerOf(station))
  const none = filled(words.supplies.allowance.none, { again: words.supplies.allowance.tomorrow })
  await expect(tileOf(station, 'mask')).toContainText(none)
})

test('lets a lead go over a quota with a reason, which stays on record', async ({ station }) => {
  const { page, words } = station
  await signIn(station)
  await openDesk(station)
  await scanRider(station, newcomerOf(station))
  for (let piece = 0; piece < 3; piece++) await touch(tileOf(station, 'water'))
  await touch(confirmOf(station))
  await touch(basketOf(station).getByRole('button', { name: words.supplies.overQuota.override }))
  const dialog = page.getByRole('alertdialog')
  const [reason = ''] = words.supplies.overQuota.choices
  await dialog.getByText(reason).click()
  await dialog.getByRole('button', { name: words.supplies.overQuota.override }).click()
  await expectIssued(station, '饮用水 × 3')
  await openView(station, 'today')
  await expect(page.getByRole('listitem').first()).toContainText(
    filled(words.supplies.today.override, { reason: isolated(reason) }),
  )
})

test('has the shelf counted where the records say too few, or what expires received with its date', async ({
  station,
}) => {
  const { page, words } = station
  await signIn(station)
  await openDesk(station)
  expect(await availableOf(station, 'vest')).toBe(9)
  for (let piece = 0; piece < 10; piece++) await tileOf(station, 'vest').click()
  await confirmOf(station).click()
  const dialog = page.getByRole('alertdialog', { name: words.supplies.countFirst.title })
  await expect(dialog).toContainText(filled(words.supplies.countFirst.line, { available: 9, wanted: 10 }))
  await dialog.getByRole('button', { name: words.supplies.countFirst.confirm }).click()
  await expect(dialog).toContainText(words.supplies.countFirst.reasonMissing)
  await dialog.getByText(words.supplies.countReason.found).click()
  const more = dialog.getByRole('button', { name: new RegExp(`^${words.attendant.settings.more}`) })
  await more.click()
  await dialog.getByRole('button', { name: words.supplies.countFirst.confirm }).click()
  await expectIssued(station, '防寒背心 × 10')
  await expect.poll(() => availableOf(station, 'vest')).toBe(1)

  // Nobody could count when it expires.
  const there = await availableOf(station, 'first-aid-medicine')
  for (let piece = 0; piece <= there; piece++) await tileOf(station, 'first-aid-medicine').click()
  await confirmOf(station).click()
  await expect(dialog).toContainText(
    filled(words.supplies.countFirst.expires, { item: itemName(station, 'first-aid-medicine'), n: there }),
  )
  await expect(dialog.getByRole('button', { name: words.supplies.countFirst.receive })).toBeVisible()
  await dialog.getByRole('button', { name: words.supplies.countFirst.takeOut }).click()
  await expect(quantityIn(station, 'first-aid-medicine')).toHaveText(String(there))
  await confirmOf(station).click()
  await expectIssued(station, `${itemName(station, 'first-aid-medicine')} × ${there}`)
})

test('takes an issue back with a reason: the shelf and the quota are as before', async ({ station }) => {
  const { page, words } = station
  const rider = station.sample.riders[0]!
  await signIn(station)
  await openDesk(station)
  const before = await availableOf(station, 'mask')
  await scanRider(station, rider)
  await touch(tileOf(station, 'mask'))
  await touch(confirmOf(station))
  await touch(basketOf(station).getByRole('button', { name: words.supplies.made.undo }))
  const dialog = page.getByRole('alertdialog', { name: words.supplies.voidIssue.title })
  await dialog.getByText(words.supplies.voidIssue.choices[1] ?? '').click()
  // The next rider does not wait for the dialog, and does not close it either.
  await station.scan(rider.codeText)
  await expect(basketOf(station)).toContainText(filled(words.supplies.basket.later, { n: 1 }))
  await dialog.getByRole('button', { name: words.supplies.voidIssue.confirm }).click()
  await expect(basketOf(station)).toContainText(words.supplies.voidIssue.voided)
  await expect.poll(() => availableOf(station, 'mask')).toBe(before)
  await expect(riderAtDesk(station)).toContainText(rider.name)
  await expect(tileOf(station, 'mask')).toContainText(filled(words.supplies.allowance.all, { n: 2 }))
  await touch(tileOf(station, 'mask'))
  await touch(confirmOf(station))
  await expectIssued(station, '口罩 × 1')
})
