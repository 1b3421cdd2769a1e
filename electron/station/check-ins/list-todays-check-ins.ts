import type { CheckInEntry } from '../../../shared/contract/groups/check-in-calls.ts'
import type { AttendantId, CheckInId } from '../../../shared/ids/ids.ts'
import { maskName } from '../../../shared/riders/masked-name.ts'
import type { RecordedEvent, RecordedEventOf } from '../events/station-event.ts'
import type { StationContext } from '../station-context.ts'

/** Check-ins and refusals of the present business date as an attendant sees them, latest first. */
export function listTodaysCheckIns(context: StationContext, limit: number): CheckInEntry[] {
  const { businessDate } = context.localNow()
  return context.eventLog.latestCheckInEvents(businessDate, limit).flatMap((event) => entryOf(context, event) ?? [])
}

function entryOf(context: StationContext, event: RecordedEvent): CheckInEntry | undefined {
  if (event.kind === 'check-in.recorded') return visitEntry(context, event)
  if (event.kind !== 'check-in.refused') return undefined
  return { kind: 'refusal', at: event.occurredAt, via: event.payload.via, reason: event.payload.reason }
}

function visitEntry(context: StationContext, event: RecordedEventOf<'check-in.recorded'>): CheckInEntry {
  const { riderRef, platform, via, byHand } = event.payload
  const checkInId = event.seq as CheckInId
  const name = context.riderVault.nameOf(riderRef)
  return {
    kind: 'visit',
    checkInId,
    at: event.occurredAt,
    via,
    riderRef,
    maskedName: name === undefined ? null : maskName(name),
    platform,
    voided: voidingOf(context, checkInId),
    byHand: byHand ? { reason: byHand.reason, by: nameOf(context, byHand.by) } : null,
  }
}

function voidingOf(context: StationContext, checkInId: CheckInId) {
  const voidedSeq = context.checkIns.get(checkInId)?.voidedSeq
  const event = voidedSeq == null ? undefined : context.eventLog.event(voidedSeq)
  if (event?.kind !== 'check-in.voided') return null
  return { at: event.occurredAt, reason: event.payload.reason, by: nameOf(context, event.payload.by) }
}

function nameOf(context: StationContext, attendantId: AttendantId): string {
  return context.attendantVault.nameOf(attendantId) ?? attendantId
}
