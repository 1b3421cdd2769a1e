import { describe, expect, it } from 'vitest'
import { typeCard } from '../../../../../electron/station/check-ins/type-card.ts'
import { revokeCode } from '../../../../../electron/station/riders/revoke-code.ts'
import { cardNumberOf, groupCardNumber } from '../../../../../shared/rider-code/card-number.ts'
import { DAY_MS, MINUTE_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

describe('typing a card number', () => {
  it('checks the rider in whose card it is', () => {
    const station = aStation()
    const { code, riderRef } = station.register({ name: '李四' })
    const verdict = typeCard(station.context, groupCardNumber(code.cardNumber))
    expect(verdict).toMatchObject({ outcome: 'first-visit', riderRef, maskedName: '李**' })
    expect(countsOf(station.context)).toMatchObject({ 'visits via:card': 1 })
  })

  it('takes a slip of the finger for no guess, however often', () => {
    const station = aStation()
    const { code } = station.register()
    const slip = code.cardNumber.slice(0, 9) + ((Number(code.cardNumber[9]) + 1) % 10)
    for (let time = 0; time < 10; time++) {
      expect(typeCard(station.context, slip)).toMatchObject({ reason: 'mistyped-card', retryAt: null })
    }
    expect(typeCard(station.context, code.cardNumber).outcome).toBe('first-visit')
  })

  it('refuses the card of a code that was revoked or has expired', () => {
    const station = aStation({ codeValidDays: 10 })
    const [revoked, expired] = [station.register().code, station.register().code]
    revokeCode(station.context, revoked.codeId, 'lost', station.lead)
    expect(typeCard(station.context, revoked.cardNumber)).toMatchObject({ reason: 'revoked' })
    station.clock.pass(10 * DAY_MS)
    expect(typeCard(station.context, expired.cardNumber)).toMatchObject({ reason: 'expired' })
  })

  it('says of the third wrong number when the next may be typed, and refuses even a right one until then', () => {
    const station = aStation()
    const { code } = station.register()
    expect(guess(station, 1).retryAt).toBeNull()
    expect(guess(station, 2).retryAt).toBeNull()
    const { retryAt } = guess(station, 3)
    expect(retryAt).toBe(station.clock.now() + 5_000)

    expect(typeCard(station.context, code.cardNumber)).toEqual({ outcome: 'refused', reason: 'slowed-down', retryAt })
    station.clock.pass(5_000)
    expect(typeCard(station.context, code.cardNumber).outcome).toBe('first-visit')
  })

  it('rests longer after each next guess, up to a minute, and is even again after a right number', () => {
    const station = aStation()
    const { code } = station.register()
    const rests = Array.from({ length: 9 }, (_, at) => {
      const { retryAt } = guess(station, at)
      const restMs = retryAt === null ? 0 : retryAt - station.clock.now()
      station.clock.pass(restMs)
      return restMs / 1000
    })
    expect(rests).toEqual([0, 0, 5, 10, 20, 40, 60, 60, 60])
    typeCard(station.context, code.cardNumber)
    expect(guess(station, 10).retryAt).toBeNull()
  })

  it('goes on resting after a restart, so that pulling the plug wins no guess', () => {
    const station = aStation()
    const { code } = station.register()
    for (let time = 0; time < 4; time++) {
      const { retryAt } = guess(station, time)
      if (retryAt !== null && time < 3) station.clock.pass(retryAt - station.clock.now())
    }
    const restarted = station.reopen()
    expect(typeCard(restarted.context, code.cardNumber)).toMatchObject({ reason: 'slowed-down' })
    station.clock.pass(10_000)
    expect(guess(restarted, 5).retryAt).toBe(station.clock.now() + 20_000)
  })

  it('does not rest for a year because the clock was set back', () => {
    const station = aStation()
    const { code } = station.register()
    for (let time = 0; time < 3; time++) guess(station, time)
    station.clock.set(station.clock.now() - 365 * DAY_MS)
    expect(typeCard(station.context, code.cardNumber).outcome).toBe('first-visit')
  })

  it('writes nothing down while it rests, so that hammering the pad fills no disk', () => {
    const station = aStation()
    for (let time = 0; time < 3; time++) guess(station, time)
    const { seq } = station.context.eventLog.head()
    for (let time = 0; time < 50; time++) guess(station, time)
    expect(station.context.eventLog.head().seq).toBe(seq)
    station.clock.pass(MINUTE_MS)
    expect(guess(station, 1).reason).toBe('unknown-card')
  })
})

/** A well-formed card number that nobody has. */
function guess(station: ATestStation, nth: number) {
  const taken = (card: string) => station.context.riders.codeOfCard(card) !== undefined
  let body = nth
  while (taken(cardNumberOf(String(body).padStart(8, '0')))) body += 1
  const verdict = typeCard(station.context, cardNumberOf(String(body).padStart(8, '0')))
  if (verdict.outcome !== 'refused') throw new Error('a guess was right')
  return verdict
}
