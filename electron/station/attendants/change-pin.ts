import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'
import { hashPin } from './pin-hash.ts'

/** Gives an attendant a new PIN, which ends a lock-out and every session under the old one but the lead's own. */
export async function changePin(
  context: StationContext,
  attendantId: AttendantId,
  pin: string,
  by: AttendantId,
): Promise<{ readonly outcome: 'changed' | 'unknown-attendant' }> {
  const pinHash = await hashPin(pin)
  return context.inTransaction(() => {
    if (!context.attendants.get(attendantId)) return { outcome: 'unknown-attendant' }
    context.attendantVault.setPin(attendantId, pinHash)
    context.append({ kind: 'attendant.pin-changed', payload: { attendantId, by } })
    if (attendantId !== by) context.sessions.endAllOf(attendantId)
    return { outcome: 'changed' }
  })
}
