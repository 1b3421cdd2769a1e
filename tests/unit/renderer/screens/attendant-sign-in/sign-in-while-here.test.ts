import { describe, expect, it } from 'vitest'
import { signInWhileHere } from '../../../../../renderer/screens/attendant-sign-in/sign-in-while-here.ts'
import type { SignInResult } from '../../../../../shared/contract/groups/attendant-calls.ts'
import { StationRefusal } from '../../../../../shared/contract/station-refusal.ts'
import type { AttendantId } from '../../../../../shared/ids/ids.ts'

const attendant = { attendantId: '1-0' as AttendantId, name: '李站长', role: 'lead' } as const
const signedIn = (): SignInResult => ({ outcome: 'signed-in', attendant })
const lost = (): SignInResult => {
  throw new StationRefusal('unavailable', 'The station does not answer.')
}

/** Signs in with the right PIN, which the station looks at for a while; answers who is signed in after all. */
async function signingIn({ answer = signedIn, isLeft = false }) {
  const screen = { isHere: true, isSignedIn: false }
  const attendants = {
    async signIn() {
      screen.isHere = !isLeft
      screen.isSignedIn = true
      return answer()
    },
    async signOut() {
      screen.isSignedIn = false
      return { outcome: 'signed-out' } as const
    },
  }
  const input = { attendantId: attendant.attendantId, pin: '246810' }
  const result = await signInWhileHere(attendants, input, () => screen.isHere).catch((fault) => fault.code)
  return { result, isSignedIn: screen.isSignedIn }
}

describe('signing in', () => {
  it('leaves signed in whoever waits for it', async () => {
    expect(await signingIn({})).toEqual({ result: signedIn(), isSignedIn: true })
  })

  it('leaves nobody signed in behind a screen that was left meanwhile', async () => {
    expect(await signingIn({ isLeft: true })).toEqual({ result: signedIn(), isSignedIn: false })
  })

  it('leaves nobody signed in there whose answer was lost', async () => {
    expect(await signingIn({ isLeft: true, answer: lost })).toEqual({ result: 'unavailable', isSignedIn: false })
  })
})
