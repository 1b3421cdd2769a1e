import type { SignInResult } from '../../../shared/contract/groups/attendant-calls.ts'
import { StationRefusal } from '../../../shared/contract/station-refusal.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { StationContext } from '../station-context.ts'
import { isPin } from './pin-hash.ts'
import { lockOutMs, TRIES } from './pin-lock-out.ts'

/**
 * Signs an attendant in by PIN. Attempts are taken one after another, so that many at once cannot outrun the lock-out;
 * a PIN that comes during a lock-out is not looked at.
 */
export function signIn(context: StationContext, attendantId: AttendantId, pin: string): Promise<SignInResult> {
  return context.oneAtATime(async () => {
    const attendant = context.attendants.get(attendantId)
    const kept = context.attendantVault.pinOf(attendantId)
    if (!attendant || !kept) throw noLongerHere()

    const lockedUntil = lockedUntilOf(context, attendantId)
    if (lockedUntil !== null) return { outcome: 'locked-out', untilAt: lockedUntil }

    const isRight = await isPin(pin, kept)
    return context.inTransaction(() => {
      // A lead may have retired the attendant or changed the PIN while the hash was being made.
      if (!context.attendants.get(attendantId)) throw noLongerHere()
      const isSamePin = context.attendantVault.pinOf(attendantId)?.hash.equals(kept.hash)
      if (!isRight || !isSamePin) return refusePin(context, attendantId)
      context.append({ kind: 'attendant.signed-in', payload: { attendantId } })
      return { outcome: 'signed-in', attendant }
    })
  })
}

/** A lock-out holds only between the wrong PIN and its end, so that a clock set back does not prolong it. */
function lockedUntilOf(context: StationContext, attendantId: AttendantId): Instant | null {
  const { lockedUntil, refusedAt } = context.attendants.triesOf(attendantId)
  const now = context.clock.now()
  return refusedAt <= now && now < lockedUntil ? lockedUntil : null
}

function refusePin(context: StationContext, attendantId: AttendantId): SignInResult {
  const wrongPins = context.attendants.triesOf(attendantId).wrongPins + 1
  const lockMs = lockOutMs(wrongPins)
  const lockedUntil = lockMs === 0 ? 0 : context.clock.now() + lockMs
  context.append({ kind: 'attendant.pin-refused', payload: { attendantId, lockedUntil } })
  return lockMs === 0
    ? { outcome: 'wrong-pin', triesLeft: TRIES - wrongPins }
    : { outcome: 'locked-out', untilAt: lockedUntil }
}

function noLongerHere(): StationRefusal {
  return new StationRefusal('not-now', 'This attendant no longer signs in here.')
}
