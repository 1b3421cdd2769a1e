import type { AttendantId, CheckInId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

export type VoidOutcome = { readonly outcome: 'voided' | 'already-voided' | 'unknown-check-in' }

/** Takes a check-in back. It stays in the log with who voided it and why; its visit no longer counts. */
export function voidCheckIn(
  context: StationContext,
  checkInId: CheckInId,
  reason: string,
  by: AttendantId,
): VoidOutcome {
  return context.inTransaction(() => {
    const checkIn = context.checkIns.get(checkInId)
    if (!checkIn) return { outcome: 'unknown-check-in' }
    if (checkIn.voidedSeq !== null) return { outcome: 'already-voided' }
    context.append({ kind: 'check-in.voided', payload: { checkInId, reason, by } })
    return { outcome: 'voided' }
  })
}
