import type { AttendantRole } from '../../../shared/attendants/attendant.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'
import { hashPin, type PinHash } from './pin-hash.ts'

export type NewAttendant = { readonly name: string; readonly role: AttendantRole; readonly pin: string }

export type AddAttendantOutcome =
  | { readonly outcome: 'added'; readonly attendantId: AttendantId }
  | { readonly outcome: 'name-taken' }

/** Adds an attendant. Two of the same name could not be told apart at sign-in. */
export async function addAttendant(context: StationContext, attendant: NewAttendant): Promise<AddAttendantOutcome> {
  const pinHash = await hashPin(attendant.pin)
  return context.inTransaction(() => {
    if (context.attendants.active().some((other) => other.name === attendant.name)) return { outcome: 'name-taken' }
    return { outcome: 'added', attendantId: enterAttendant(context, attendant, pinHash) }
  })
}

/** Enters an attendant whose PIN is hashed. To be called inside a transaction. */
export function enterAttendant(
  context: StationContext,
  { name, role }: Pick<NewAttendant, 'name' | 'role'>,
  pinHash: PinHash,
): AttendantId {
  const attendantId = `a-${context.newHex(4)}` as AttendantId
  context.attendantVault.put(attendantId, name, pinHash)
  context.append({ kind: 'attendant.added', payload: { attendantId, role } })
  return attendantId
}
