import type { Page } from '@playwright/test'
import { cardNumberOf, groupCardNumber } from '../../shared/rider-code/card-number.ts'
import { pressDigits, signIn } from '../support/attendant-side.ts'
import { touch } from '../support/touch.ts'
import { wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, common, attendant } = wordsOf('zh-CN')

/** Slower than any scanner: a person's hands. */
const BY_HAND = { delay: 90 }

const typed = (page: Page) => page.getByRole('status', { name: rider.card.label })
const checkIn = (page: Page) => page.getByRole('button', { name: rider.card.checkIn, exact: true })
const openPad = (page: Page) => page.getByRole('button', { name: rider.home.typeCard }).click()

test('takes a card number by touch, digit by digit', async ({ page, station }) => {
  const { cardNumber } = station.sample.riders[0]!
  await openPad(page)
  for (const digit of cardNumber.slice(0, 4)) await touch(page.getByRole('button', { name: digit, exact: true }))
  await expect(typed(page)).toHaveText(`${cardNumber.slice(0, 3)}${cardNumber[3]}······`)
  await expect(checkIn(page)).toBeDisabled()
  await touch(page.getByRole('button', { name: common.actions.delete }))
  for (const digit of cardNumber.slice(3)) await touch(page.getByRole('button', { name: digit, exact: true }))
  await expect(typed(page)).toHaveText(groupCardNumber(cardNumber).replaceAll(' ', ''))
  await touch(checkIn(page))
  await verdictOn(page).says('done', '王**', rider.verdict.welcome)

  await touch(page.getByRole('button', { name: common.actions.done }))
  await expect(typed(page)).toHaveText('··········')
  await page.getByRole('button', { name: common.actions.back }).click()
  await signIn(station)
  await expect(page.getByRole('listitem').filter({ hasText: '王**' })).toContainText(attendant.via.card)
})

test('takes a card number from the keys of a real keyboard', async ({ page, station }) => {
  const { cardNumber } = station.sample.riders[1]!
  await openPad(page)
  await page.keyboard.type('9', BY_HAND)
  await page.keyboard.press('Backspace')
  await page.keyboard.type(cardNumber, BY_HAND)
  await expect(typed(page)).toHaveText(cardNumber)
  await page.keyboard.press('Enter')
  await verdictOn(page).says('done', '李**', rider.verdict.welcome)
})

test('slows guessing down, outlasts a reload, and goes on taking scans', async ({ page, station }) => {
  const known = new Set(station.sample.riders.map(({ cardNumber }) => cardNumber))
  const [wrong, anotherWrong] = ['10000000', '20000000', '30000000']
    .map(cardNumberOf)
    .filter((card) => !known.has(card))
  const shown = verdictOn(page)
  const guess = async (card: string, reason: 'unknown-card' | 'slowed-down' = 'unknown-card') => {
    await pressDigits(page, card)
    await checkIn(page).click()
    await shown.says('refused', null, rider.refused[reason].text)
    await page.getByRole('button', { name: common.actions.done }).click()
  }
  const resting = page.getByRole('status').filter({ hasText: /\d:\d\d/ })
  const pad = page.getByRole('group', { name: rider.card.pad })

  await openPad(page)
  for (const card of [wrong!, anotherWrong!, wrong!]) await guess(card)
  await expect(resting).toBeVisible()
  await expect(pad.getByRole('button', { name: '1', exact: true })).toBeDisabled()
  await station.scan(station.sample.riders[0]!.codeText)
  await shown.says('done', '王**', rider.verdict.welcome)
  await page.getByRole('button', { name: common.actions.done }).click()

  // The pad comes back by itself, and the next wrong one makes it rest for twice as long.
  await expect(pad.getByRole('button', { name: '1', exact: true })).toBeEnabled({ timeout: 15_000 })
  await guess(anotherWrong!)
  await page.reload()
  await openPad(page)
  await guess(wrong!, 'slowed-down')
  await expect(resting).toContainText(/0:\d\d/)
})
