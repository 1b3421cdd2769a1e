import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { typeCard } from '../../../../../electron/station/check-ins/type-card.ts'
import { showRider } from '../../../../../electron/station/riders/find-riders.ts'
import { issueRiderCode } from '../../../../../electron/station/riders/issue-rider-code.ts'
import { registerRider } from '../../../../../electron/station/riders/register-rider.ts'
import { revokeCode } from '../../../../../electron/station/riders/revoke-code.ts'
import type { CodeId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { aStation } from '../../../../support/a-station.ts'

describe('registering a rider', () => {
  it('issues a code that is valid from today for the days in the settings', () => {
    const station = aStation({ codeValidDays: 30 })
    const { code } = station.register()
    expect(code).toMatchObject({ issuedOn: '2026-01-13', expiresOn: '2026-02-11', state: 'valid' })
    expect(scanCode(station.context, code.text, 'wedge').outcome).toBe('first-visit')
  })

  it('issues under a clock that lost its time a code that is good before and after it is set right', () => {
    const station = aStation({ codeValidDays: 30 })
    const now = station.clock.now()
    station.clock.set(Date.parse('2020-01-01T00:00:00Z'))
    const { code } = station.register()
    expect(scanCode(station.context, code.text, 'wedge').outcome).toBe('first-visit')
    station.clock.set(now)
    station.clock.pass(DAY_MS)
    const again = station.reopen()
    expect(scanCode(again.context, code.text, 'wedge').outcome).toBe('welcome')
  })

  it('knows the same name and phone tail again, and takes neither alone for the same rider', () => {
    const station = aStation()
    const rider = { name: '王小明', phoneTail: '1234', platform: 'sf' } as const
    const first = registerRider(station.context, rider, station.lead)
    expect(registerRider(station.context, rider, station.lead)).toEqual({
      outcome: 'already-registered',
      riderRef: first.riderRef,
    })
    expect(registerRider(station.context, { ...rider, phoneTail: '1235' }, station.lead).outcome).toBe('registered')
    expect(registerRider(station.context, { ...rider, name: '王小' }, station.lead).outcome).toBe('registered')
  })

  it('knows the same name again in whichever width and case either is written', () => {
    const station = aStation()
    const register = (name: string) =>
      registerRider(station.context, { name, phoneTail: '1234', platform: 'sf' }, station.lead)
    for (const names of [
      ['ＷＡＮＧ', 'WANG', 'wang'],
      ['ﺋﺎﻳﻨﯘﺭ', 'ئاينۇر'],
    ]) {
      const [first, ...others] = names.map(register)
      expect(first?.outcome).toBe('registered')
      for (const other of others) expect(other).toEqual({ outcome: 'already-registered', riderRef: first?.riderRef })
    }
  })

  it('writes the name into the vault alone, never into the log', () => {
    const station = aStation()
    station.register({ name: 'Nobody Inthelog' })
    const rows = [...station.context.eventLog.rows()].map((row) => row.payload).join()
    expect(rows).not.toContain('Nobody')
  })

  it('gives each further code of a rider another text and card number, all of them good', () => {
    const station = aStation()
    const { riderRef, code } = station.register()
    const next = station.context.inTransaction(() => issueRiderCode(station.context, riderRef, station.lead))
    expect(next.text).not.toBe(code.text)
    expect(next.cardNumber).not.toBe(code.cardNumber)
    expect(scanCode(station.context, code.text, 'wedge').outcome).toBe('first-visit')
    expect(scanCode(station.context, next.text, 'wedge').outcome).toBe('already-checked-in')
    expect(showRider(station.context, riderRef)?.codes.map((one) => one.codeId)).toEqual([next.codeId, code.codeId])
  })

  it('shows the very same text of a code again after a restart', () => {
    const station = aStation()
    const { riderRef, code } = station.register()
    expect(showRider(station.reopen().context, riderRef)?.codes).toEqual([code])
  })
})

describe('revoking a code', () => {
  it('refuses the code and its card from then on, and leaves the other codes alone', () => {
    const station = aStation()
    const { riderRef, code } = station.register()
    const other = station.context.inTransaction(() => issueRiderCode(station.context, riderRef, station.lead))
    expect(revokeCode(station.context, code.codeId, 'lost', station.lead).outcome).toBe('revoked')
    expect(revokeCode(station.context, code.codeId, 'lost', station.lead).outcome).toBe('already-revoked')
    const restarted = station.reopen()
    expect(scanCode(restarted.context, code.text, 'wedge')).toMatchObject({ reason: 'revoked' })
    expect(scanCode(restarted.context, code.text.toLowerCase(), 'wedge')).toMatchObject({ reason: 'revoked' })
    expect(typeCard(restarted.context, code.cardNumber)).toMatchObject({ reason: 'revoked' })
    expect(scanCode(restarted.context, other.text, 'wedge').outcome).toBe('first-visit')
  })

  it('answers unknown for a code that was not issued here', () => {
    const station = aStation()
    expect(revokeCode(station.context, '0000000000000000' as CodeId, 'x', station.lead).outcome).toBe('unknown-code')
  })
})
