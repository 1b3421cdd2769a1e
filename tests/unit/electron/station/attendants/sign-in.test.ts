import { describe, expect, it, vi } from 'vitest'
import { addAttendant } from '../../../../../electron/station/attendants/add-attendant.ts'
import { changePin } from '../../../../../electron/station/attendants/change-pin.ts'
import { hashPin } from '../../../../../electron/station/attendants/pin-hash.ts'
import { retireAttendant } from '../../../../../electron/station/attendants/retire-attendant.ts'
import { signIn } from '../../../../../electron/station/attendants/sign-in.ts'
import type { AttendantId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS, MINUTE_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { tracesOf } from '../../../../support/traces-of.ts'

// Hashing at full cost is tried in pin-hash.test.ts; here it would only be waited for.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  const scrypt = (
    pin: string,
    salt: Buffer,
    length: number,
    _cost: unknown,
    done: (fault: unknown, key: Buffer) => void,
  ) => crypto.scrypt(pin, salt, length, { N: 2 }, done)
  return { ...crypto, scrypt }
})

const PIN = '135790'
const WRONG = '000000'

describe('signing in', () => {
  it('takes the right PIN and says how many tries a wrong one leaves', async () => {
    const { station, id } = await withAttendant()
    expect(await signIn(station.context, id, WRONG)).toEqual({ outcome: 'wrong-pin', triesLeft: 4 })
    expect(await signIn(station.context, id, PIN)).toMatchObject({ outcome: 'signed-in', attendant: { name: 'Li' } })
    expect(await signIn(station.context, id, WRONG)).toEqual({ outcome: 'wrong-pin', triesLeft: 4 })
  })

  it('keeps no PIN, in no file', async () => {
    const { station } = await withAttendant('86420864')
    expect(tracesOf('86420864', station.context.dataDir)).toEqual([])
  })

  it('locks out after five wrong PINs, for the right one too, and for longer after each next', async () => {
    const { station, id } = await withAttendant()
    const untilAt = await lockOut(station, id)
    expect(untilAt).toBe(station.clock.now() + MINUTE_MS)
    expect(await signIn(station.context, id, PIN)).toEqual({ outcome: 'locked-out', untilAt })

    station.clock.pass(MINUTE_MS)
    expect(await signIn(station.context, id, WRONG)).toEqual({
      outcome: 'locked-out',
      untilAt: station.clock.now() + 2 * MINUTE_MS,
    })
    station.clock.pass(2 * MINUTE_MS)
    expect(await signIn(station.context, id, PIN)).toMatchObject({ outcome: 'signed-in' })
  })

  it('stays locked out after a restart', async () => {
    const { station, id } = await withAttendant()
    const untilAt = await lockOut(station, id)
    const restarted = station.reopen()
    expect(await signIn(restarted.context, id, PIN)).toEqual({ outcome: 'locked-out', untilAt })
  })

  it('counts wrong PINs on after a restart', async () => {
    const { station, id } = await withAttendant()
    await signIn(station.context, id, WRONG)
    await signIn(station.context, id, WRONG)
    expect(await signIn(station.reopen().context, id, WRONG)).toEqual({ outcome: 'wrong-pin', triesLeft: 2 })
  })

  it('cannot be outrun by many attempts at once', async () => {
    const { station, id } = await withAttendant()
    const attempts = Array.from({ length: 20 }, (_, nth) => signIn(station.context, id, nth === 12 ? PIN : WRONG))
    const outcomes = (await Promise.all(attempts)).map((result) => result.outcome)
    expect(outcomes.filter((outcome) => outcome === 'wrong-pin')).toHaveLength(4)
    expect(outcomes.filter((outcome) => outcome === 'locked-out')).toHaveLength(16)
  })

  it('is not locked for a year because the clock was set back, nor are the tries forgotten', async () => {
    const { station, id } = await withAttendant()
    await lockOut(station, id)
    station.clock.set(station.clock.now() - 365 * DAY_MS)
    expect((await signIn(station.context, id, WRONG)).outcome).toBe('locked-out')
  })

  it('locks out one attendant and not the others', async () => {
    const { station, id } = await withAttendant()
    const other = await add(station, 'Zhao')
    await lockOut(station, id)
    expect(await signIn(station.context, other, PIN)).toMatchObject({ outcome: 'signed-in' })
  })

  it('refuses an attendant who was retired, even while the PIN was being looked at', async () => {
    const { station, id } = await withAttendant()
    const attempt = signIn(station.context, id, PIN)
    await Promise.resolve()
    retireAttendant(station.context, id, station.lead)
    await expect(attempt).rejects.toThrow('no longer signs in here')
    await expect(signIn(station.context, id, PIN)).rejects.toThrow('no longer signs in here')
  })

  it('does not take the old PIN that was changed while it was being looked at', async () => {
    const { station, id } = await withAttendant()
    const newPin = await hashPin('999999')
    const attempt = signIn(station.context, id, PIN)
    await Promise.resolve()
    station.context.attendantVault.setPin(id, newPin)
    expect((await attempt).outcome).toBe('wrong-pin')
  })
})

describe('a new PIN', () => {
  it('ends a lock-out, and the old PIN no longer works', async () => {
    const { station, id } = await withAttendant()
    await lockOut(station, id)
    expect(await changePin(station.context, id, '112233', station.lead)).toEqual({ outcome: 'changed' })
    expect(await signIn(station.context, id, PIN)).toMatchObject({ outcome: 'wrong-pin' })
    expect(await signIn(station.context, id, '112233')).toMatchObject({ outcome: 'signed-in' })
  })

  it('ends what was signed in under the old one', async () => {
    const { station, id } = await withAttendant()
    station.context.sessions.begin({ screenId: 'kiosk' }, id)
    await changePin(station.context, id, '112233', station.lead)
    expect(station.context.sessions.attendantAt({ screenId: 'kiosk' })).toBeUndefined()
  })
})

describe('attendants', () => {
  it('cannot have the same name at the same time', async () => {
    const { station, id } = await withAttendant()
    const again = { name: 'Li', role: 'attendant', pin: PIN } as const
    expect(await addAttendant(station.context, again)).toEqual({ outcome: 'name-taken' })
    retireAttendant(station.context, id, station.lead)
    expect((await addAttendant(station.context, again)).outcome).toBe('added')
  })

  it('always have a lead among them', async () => {
    const { station, id } = await withAttendant()
    const retire = (who: AttendantId) => retireAttendant(station.context, who, station.lead).outcome
    expect(retire(station.lead)).toBe('last-lead')
    expect(retire(id)).toBe('retired')
    expect(retire(id)).toBe('unknown-attendant')
    expect(retire('a-00000000' as AttendantId)).toBe('unknown-attendant')
    expect(station.context.attendants.active()).toHaveLength(1)
  })
})

async function withAttendant(pin = PIN): Promise<{ station: ATestStation; id: AttendantId }> {
  const station = aStation()
  return { station, id: await add(station, 'Li', pin) }
}

async function add({ context }: ATestStation, name: string, pin = PIN): Promise<AttendantId> {
  const outcome = await addAttendant(context, { name, role: 'attendant', pin })
  if (outcome.outcome !== 'added') throw new Error(`${name} was not added`)
  return outcome.attendantId
}

/** Five wrong PINs; answers until when the attendant is locked out. */
async function lockOut({ context }: ATestStation, id: AttendantId): Promise<number> {
  for (let time = 1; time < 5; time++) await signIn(context, id, WRONG)
  const result = await signIn(context, id, WRONG)
  if (result.outcome !== 'locked-out') throw new Error('five wrong PINs do not lock out')
  return result.untilAt
}
