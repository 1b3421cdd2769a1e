import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

/** Retires an attendant, who can no longer sign in. The last lead stays: someone must be able to change settings. */
export function retireAttendant(
  context: StationContext,
  attendantId: AttendantId,
  by: AttendantId,
): { readonly outcome: 'retired' | 'last-lead' | 'unknown-attendant' } {
  return context.inTransaction(() => {
    const active = context.attendants.active()
    const attendant = active.find((one) => one.attendantId === attendantId)
    if (!attendant) return { outcome: 'unknown-attendant' }
    const otherLeads = active.filter((one) => one.role === 'lead' && one.attendantId !== attendantId)
    if (otherLeads.length === 0) return { outcome: 'last-lead' }
    context.append({ kind: 'attendant.retired', payload: { attendantId, by } })
    context.sessions.endAllOf(attendantId)
    return { outcome: 'retired' }
  })
}
