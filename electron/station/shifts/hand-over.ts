import type { Handover } from '../../../shared/contract/groups/shift-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

/** Leaves a note to whoever comes next. The note is kept outside of the log. */
export function handOver(context: StationContext, note: string, by: AttendantId): { readonly outcome: 'handed-over' } {
  return context.inTransaction(() => {
    const { seq } = context.append({ kind: 'shift.handed-over', payload: { by } })
    context.handovers.putNote(seq, note)
    return { outcome: 'handed-over' }
  })
}

/** The next attendant has read what was left. */
export function takeOver(
  context: StationContext,
  by: AttendantId,
): { readonly outcome: 'taken-over' | 'nothing-to-take-over' } {
  return context.inTransaction(() => {
    const latest = context.handovers.latest()
    if (!latest || latest.takenOverSeq !== null) return { outcome: 'nothing-to-take-over' }
    context.append({ kind: 'shift.taken-over', payload: { handoverSeq: latest.handoverSeq, by } })
    return { outcome: 'taken-over' }
  })
}

/** The latest handover, or null before the first. */
export function latestHandover(context: StationContext): Handover | null {
  const latest = context.handovers.latest()
  const event = latest && context.eventLog.event(latest.handoverSeq)
  if (!latest || !event) return null
  return {
    by: nameOf(context, latest.attendantId),
    at: event.occurredAt,
    note: context.handovers.noteOf(latest.handoverSeq) ?? null,
    takenOver: takenOverOf(context, latest.takenOverSeq),
  }
}

function takenOverOf(context: StationContext, takenOverSeq: number | null): Handover['takenOver'] {
  const event = takenOverSeq === null ? undefined : context.eventLog.event(takenOverSeq)
  if (event?.kind !== 'shift.taken-over') return null
  return { by: nameOf(context, event.payload.by), at: event.occurredAt }
}

function nameOf(context: StationContext, attendantId: AttendantId): string {
  return context.attendantVault.nameOf(attendantId) ?? attendantId
}
