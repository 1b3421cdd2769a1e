import { projectAddedItem, projectChangedItem, projectRetiredItem } from '../catalogue/project-catalogue-events.ts'
import {
  projectCheckIn,
  projectRefusedCheckIn,
  projectRepeatedCheckIn,
  projectVoidedCheckIn,
} from '../check-ins/project-check-in-events.ts'
import { projectOpenedDay } from '../days/project-opened-day.ts'
import { projectLostLoan, projectReturnedLoan } from '../loans/project-loan-events.ts'
import type { StationStores } from '../station-stores.ts'
import {
  projectCountedStock,
  projectDiscardedStock,
  projectReceivedStock,
  projectStockFromStation,
  projectStockToStation,
} from '../stock/project-stock-events.ts'
import { projectIssue, projectVoidedIssue } from '../supplies/project-supply-events.ts'
import type { EventKind, RecordedEvent, RecordedEventOf } from './station-event.ts'

type Projectors = { readonly [K in EventKind]: (stores: StationStores, event: RecordedEventOf<K>) => void }

/**
 * What each event does to the projections: the only writer of them, when the event happens and when the log is
 * replayed alike. A kind without a projector does not compile.
 */
const projectors: Projectors = {
  'settings.changed': (stores, { payload }) => stores.settingStore.put(payload.settings),
  'clock.stepped': () => {},

  'attendant.added': (stores, { seq, payload }) => stores.attendants.add(payload.attendantId, payload.role, seq),
  'attendant.retired': (stores, { payload }) => stores.attendants.retire(payload.attendantId),
  'attendant.pin-changed': (stores, { payload }) => stores.attendants.clearTries(payload.attendantId),
  'attendant.signed-in': (stores, { payload }) => stores.attendants.clearTries(payload.attendantId),
  'attendant.pin-refused': (stores, { occurredAt, payload }) =>
    stores.attendants.pinRefused(payload.attendantId, occurredAt, payload.lockedUntil),

  'rider.registered': (stores, { occurredAt, payload }) =>
    stores.riders.add(payload.riderRef, payload.platform, occurredAt),
  'rider.forgotten': (stores, { payload }) => stores.riders.remove(payload.riderRef),
  'rider-code.issued': (stores, { seq, payload }) => stores.riders.addCode({ ...payload, issuedSeq: seq }),
  'rider-code.revoked': (stores, { occurredAt, payload }) => stores.riders.revoke(payload.codeId, occurredAt),

  'check-in.recorded': projectCheckIn,
  'check-in.repeated': projectRepeatedCheckIn,
  'check-in.refused': projectRefusedCheckIn,
  'check-in.voided': projectVoidedCheckIn,

  'day.opened': projectOpenedDay,

  'item.added': projectAddedItem,
  'item.changed': projectChangedItem,
  'item.retired': projectRetiredItem,
  'kit.added': (stores, { seq, payload }) => stores.kits.add(payload.kitId, payload.details, seq),
  'kit.changed': (stores, { payload }) => stores.kits.change(payload.kitId, payload.details),
  'kit.retired': (stores, { payload }) => stores.kits.retire(payload.kitId, payload.isRetired),
  'piece.tagged': (stores, { payload }) => stores.pieces.put(payload.tag, payload.itemId),
  'piece.untagged': (stores, { payload }) => stores.pieces.remove(payload.tag),

  'stock.received': projectReceivedStock,
  'stock.transferred-in': projectStockFromStation,
  'stock.transferred-out': projectStockToStation,
  'stock.discarded': projectDiscardedStock,
  'stock.counted': projectCountedStock,

  'supplies.issued': projectIssue,
  'supplies.issue-voided': projectVoidedIssue,
  'loan.returned': projectReturnedLoan,
  'loan.lost': projectLostLoan,

  'shift.handed-over': (stores, { seq, payload }) => stores.handovers.add(seq, payload.by),
  'shift.taken-over': (stores, { seq, payload }) => stores.handovers.takeOver(payload.handoverSeq, seq),

  'office.paired': () => {},
  'office.unpaired': () => {},
}

/** Brings the projections up to an event, and the day sheets of the dates whose counts it changes with them. */
export function projectEvent(stores: StationStores, event: RecordedEvent): void {
  // The table pairs each kind with a projector of the same kind; TypeScript cannot follow that through the look-up.
  const project = projectors[event.kind] as (stores: StationStores, event: RecordedEvent) => void
  for (const businessDate of stores.dailyCounts.touchedBy(() => project(stores, event))) {
    stores.sheetProgress.reach(businessDate, event.seq)
  }
}
