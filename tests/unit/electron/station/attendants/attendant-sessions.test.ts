import { describe, expect, it } from 'vitest'
import { AttendantSessions } from '../../../../../electron/station/attendants/attendant-sessions.ts'
import type { AttendantId } from '../../../../../shared/ids/ids.ts'
import { aClock, DAY_MS } from '../../../../support/a-clock.ts'

const li = 'a-00000001' as AttendantId
const zhao = 'a-00000002' as AttendantId
const kiosk = { screenId: 'kiosk' }
const desk = { screenId: 'desk' }

function someSessions() {
  const clock = aClock(0)
  return { clock, sessions: new AttendantSessions(clock, () => 120_000) }
}

describe('the session of an attendant', () => {
  it('ends by itself after idling, and a touch begins the time anew', () => {
    const { clock, sessions } = someSessions()
    sessions.begin(kiosk, li)
    clock.pass(119_999)
    sessions.touch(kiosk)
    clock.pass(119_999)
    expect(sessions.attendantAt(kiosk)).toBe(li)
    clock.pass(1)
    expect(sessions.attendantAt(kiosk)).toBeUndefined()
    sessions.touch(kiosk)
    expect(sessions.attendantAt(kiosk)).toBeUndefined()
  })

  it('is not prolonged by asking who is signed in', () => {
    const { clock, sessions } = someSessions()
    sessions.begin(kiosk, li)
    for (let second = 0; second < 120; second++) {
      sessions.attendantAt(kiosk)
      clock.pass(1000)
    }
    expect(sessions.attendantAt(kiosk)).toBeUndefined()
  })

  it('is neither ended nor prolonged by setting the wall clock', () => {
    const { clock, sessions } = someSessions()
    sessions.begin(kiosk, li)
    clock.set(400 * DAY_MS)
    expect(sessions.attendantAt(kiosk)).toBe(li)
    clock.set(0)
    clock.pass(120_000)
    expect(sessions.attendantAt(kiosk)).toBeUndefined()
  })

  it('belongs to one screen', () => {
    const { sessions } = someSessions()
    sessions.begin(kiosk, li)
    sessions.begin(desk, zhao)
    sessions.end(kiosk)
    expect(sessions.attendantAt(kiosk)).toBeUndefined()
    expect(sessions.attendantAt(desk)).toBe(zhao)
  })

  it('ends at every screen when the attendant is retired', () => {
    const { sessions } = someSessions()
    sessions.begin(kiosk, li)
    sessions.begin(desk, li)
    sessions.endAllOf(li)
    expect([kiosk, desk].map((screen) => sessions.attendantAt(screen))).toEqual([undefined, undefined])
  })
})
