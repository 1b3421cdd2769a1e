import type { RefusalReason } from '../../shared/check-ins/verdict.ts'
import { cardNumberOf } from '../../shared/rider-code/card-number.ts'
import { type BusinessDate, epochDayOf } from '../../shared/time/business-date.ts'
import { aForeignIssuer } from '../support/a-foreign-issuer.ts'
import { openRider, openSection, pressDigits, readGlance, signIn, signOut } from '../support/attendant-side.ts'
import { wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, attendant, common } = wordsOf('zh-CN')
const trusted = aForeignIssuer()
const today = epochDayOf(new Date().toISOString().slice(0, 10) as BusinessDate)

test.use({ settings: { trustedIssuers: [{ name: '合新家', publicKey: trusted.publicKey }], verdictSeconds: 3 } })

test('refuses a code or card for its reason, says what to do next, and counts it', async ({ page, station }) => {
  const [first, second] = [station.sample.riders[0]!, station.sample.riders[1]!]
  const shown = verdictOn(page)
  const marks = new Set<string>()
  const isRefused = async (reason: RefusalReason) => {
    const { text, next } = rider.refused[reason]
    await shown.says('refused', null, rider.verdict.refused.title, text, next)
    marks.add(await shown.mark())
  }
  await signIn(station)
  const before = await readGlance(station)
  await revokeCodeOf(second.name)
  await signOut(station)

  const codes: readonly (readonly [RefusalReason, string])[] = [
    ['malformed', 'https://example.org/r/12345678'],
    ['altered', swapOneLetter(first.codeText)],
    ['not-yet-valid', trusted.code({ issueDay: today + 2, expiryDay: today + 30 })],
    ['expired', trusted.code({ issueDay: today - 30, expiryDay: today - 2 })],
    ['unknown-issuer', aForeignIssuer().code({ expiryDay: today + 30 })],
    ['revoked', second.codeText],
  ]
  for (const [reason, code] of codes) {
    await station.scan(code)
    await isRefused(reason)
  }
  await shown.leavesByItself()
  await expect(page.getByRole('heading', { name: rider.home.title })).toBeVisible()

  await page.getByRole('button', { name: rider.home.typeCard }).click()
  const cards: readonly (readonly [RefusalReason, string])[] = [
    ['mistyped-card', first.cardNumber.slice(0, 9) + ((Number(first.cardNumber.at(-1)) + 1) % 10)],
    ['unknown-card', unknownCardAmong(station.sample.riders)],
    ['revoked', second.cardNumber],
  ]
  for (const [reason, card] of cards) {
    await pressDigits(page, card)
    await page.getByRole('button', { name: rider.card.checkIn, exact: true }).click()
    await isRefused(reason)
    await page.getByRole('button', { name: common.actions.done }).click()
  }
  expect(marks.size, 'marks of their own').toBe(codes.length + 2)

  await page.getByRole('button', { name: common.actions.back }).click()
  await signIn(station)
  await expect.poll(() => readGlance(station)).toEqual({ ...before, refusals: before.refusals + 9 })
  await openSection(station, 'daily-counts')
  const reasons = page.getByRole('table', { name: attendant.counts.byReason })
  for (const [reason] of [...codes, ...cards]) {
    const row = reasons.getByRole('row').filter({ hasText: attendant.reason[reason] })
    await expect(row.getByRole('cell')).toHaveText(reason === 'revoked' ? '2' : '1')
  }

  async function revokeCodeOf(name: string) {
    await openRider(station, name)
    await page.getByRole('button', { name: attendant.rider.revoke, exact: true }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(attendant.revoke.choices[0]!).click()
    await dialog.getByRole('button', { name: attendant.revoke.confirm, exact: true }).click()
    await expect(page.getByText(attendant.revoke.revoked)).toBeVisible()
    await expect(page.getByText(attendant.codeState.revoked)).toBeVisible()
  }
})

/** Of the same form still, and not what was signed. */
function swapOneLetter(code: string): string {
  return code.slice(0, 100) + (code[100] === 'A' ? 'B' : 'A') + code.slice(101)
}

function unknownCardAmong(riders: readonly { readonly cardNumber: string }[]): string {
  const known = new Set(riders.map(({ cardNumber }) => cardNumber))
  return ['10000000', '20000000'].map(cardNumberOf).find((card) => !known.has(card))!
}
