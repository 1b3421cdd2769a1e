import type { AttendantId, ItemId } from '../../../shared/ids/ids.ts'
import type { Movement, MovementKind } from '../../../shared/supplies/movement.ts'
import type { RecordedEvent } from '../events/station-event.ts'
import type { StationContext } from '../station-context.ts'
import type { StoredMovement } from './movement-store.ts'

export type HistoryPage = {
  /** The last movement of the page above, or null for the first page. */
  readonly before: number | null
  /** Only movements of these kinds, or null for all. */
  readonly kinds: readonly MovementKind[] | null
  readonly limit: number
}

/** The history of an item, latest first. */
export function listMovements(
  context: StationContext,
  itemId: ItemId,
  { before, kinds, limit }: HistoryPage,
): Movement[] {
  return context.movements
    .ofItem(itemId, { before: before ?? Number.MAX_SAFE_INTEGER, kinds, limit })
    .map((movement) => describeMovement(context, movement))
}

/** A movement with what its event says of it: when, by whom, and the small print. */
export function describeMovement(context: StationContext, movement: StoredMovement): Movement {
  const event = context.eventLog.event(movement.seq)
  if (!event) throw new Error(`Movement ${movement.movementId} has lost its event.`)
  const { movementId, itemId, batchId, kind, onHandChange, onLoanChange, businessDate } = movement
  const by = 'by' in event.payload ? event.payload.by : 'time'
  return {
    movementId,
    itemId,
    batchId,
    kind,
    onHandChange,
    onLoanChange,
    businessDate,
    at: event.occurredAt,
    by: isAttendant(by) ? (context.attendantVault.nameOf(by) ?? by) : null,
    detail: detailOf(event, movement),
  }
}

function isAttendant(by: string): by is AttendantId {
  return by.startsWith('a-')
}

function detailOf(event: RecordedEvent, { batchId }: StoredMovement): string {
  switch (event.kind) {
    case 'stock.received':
      return [event.payload.source.kind, event.payload.source.name].filter(Boolean).join(': ')
    case 'stock.transferred-in':
    case 'stock.transferred-out':
      return event.payload.station
    case 'stock.discarded':
      return [event.payload.reason, event.payload.note].filter(Boolean).join(': ')
    case 'stock.counted':
      return event.payload.differences.find((difference) => difference.batchId === batchId)?.reason ?? ''
    case 'supplies.issue-voided':
      // Riders who put back what they have just taken are not asked why.
      return event.payload.by === 'self' ? '' : event.payload.reason
    case 'supplies.issued':
      return event.payload.override ?? ''
    default:
      return ''
  }
}
