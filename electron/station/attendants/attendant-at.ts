import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import { StationRefusal } from '../../../shared/contract/station-refusal.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

/** The attendant signed in at a screen. The dispatcher has checked the role; the session may end in that instant. */
export function attendantAt(context: StationContext, caller: Caller): AttendantId {
  const attendantId = context.sessions.attendantAt(caller)
  if (!attendantId) throw new StationRefusal('not-allowed', 'Nobody is signed in at this screen any more.')
  return attendantId
}
