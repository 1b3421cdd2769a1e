/**
 * Everything that ever happens at a station. An event names riders and attendants by reference only: names, phones
 * and PINs are in the vault, which can forget. Published kinds and their fields never change.
 */
import type { AttendantRole } from '../../../shared/attendants/attendant.ts'
import type { RefusalReason, Via } from '../../../shared/check-ins/verdict.ts'
import type {
  AttendantId,
  BatchId,
  CheckInId,
  CodeId,
  IssueId,
  ItemId,
  KitId,
  LoanId,
  PieceTag,
  RequestId,
  RiderRef,
} from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { ItemDetails, KitDetails } from '../../../shared/supplies/item.ts'
import type { CountReason, DiscardReason, StockSource } from '../../../shared/supplies/movement.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { UpstreamStationId } from '../../../shared/upstream/enrolment.ts'

type ByAttendant = { readonly by: AttendantId }

/** Stock that comes to a batch, which is made by it when there is none of this lot and expiry. */
export type IncomingStock = {
  readonly itemId: ItemId
  readonly batchId: BatchId
  readonly lot: string | null
  readonly expiresOn: BusinessDate | null
  readonly quantity: number
}

/** What of one batch was issued; for what is lent one line a piece. */
export type IssuedLine = {
  readonly itemId: ItemId
  readonly batchId: BatchId
  readonly quantity: number
  /** For a lent piece: the last day on which it should be back, and its sticker if it has one. */
  readonly dueOn?: BusinessDate
  readonly tag?: PieceTag
}

type Payloads = {
  'settings.changed': { readonly settings: StationSettings; readonly by: AttendantId | 'set-up' | 'file' | 'office' }
  'clock.stepped': { readonly fromAt: Instant; readonly toAt: Instant }

  'attendant.added': { readonly attendantId: AttendantId; readonly role: AttendantRole }
  'attendant.retired': { readonly attendantId: AttendantId; readonly by: AttendantId }
  'attendant.pin-changed': { readonly attendantId: AttendantId; readonly by: AttendantId | 'file' }
  'attendant.signed-in': { readonly attendantId: AttendantId }
  /** `lockedUntil` is 0 while tries are left. */
  'attendant.pin-refused': { readonly attendantId: AttendantId; readonly lockedUntil: Instant }

  'rider.registered': { readonly riderRef: RiderRef; readonly platform: Platform; readonly by: AttendantId }
  'rider.forgotten': { readonly riderRef: RiderRef; readonly by: AttendantId }
  'rider-code.issued': {
    readonly codeId: CodeId
    readonly riderRef: RiderRef
    readonly cardNumber: string
    readonly serial: number
    readonly issueDay: number
    readonly expiryDay: number
    readonly by: AttendantId
  }
  'rider-code.revoked': { readonly codeId: CodeId; readonly reason: string; readonly by: AttendantId }

  'check-in.recorded': {
    readonly riderRef: RiderRef
    readonly platform: Platform
    readonly via: Via
    /** The hour on the station's wall, 0-23. */
    readonly hour: number
    /** For a check-in by hand: why, and by whom. */
    readonly byHand?: { readonly reason: string; readonly by: AttendantId }
  }
  'check-in.repeated': { readonly riderRef: RiderRef; readonly via: Via; readonly hour: number }
  'check-in.refused': {
    readonly reason: RefusalReason
    readonly via: Via
    readonly hour: number
    /** After a wrong card number: when the next may be typed. */
    readonly retryAt?: Instant
  }
  'check-in.voided': { readonly checkInId: CheckInId; readonly reason: string; readonly by: AttendantId }

  /** The first thing of each business date: stock levels are carried over to it. */
  'day.opened': Readonly<Record<string, never>>

  'item.added': {
    readonly itemId: ItemId
    readonly details: ItemDetails
    readonly by: AttendantId | 'set-up' | 'office'
  }
  'item.changed': { readonly itemId: ItemId; readonly details: ItemDetails; readonly by: AttendantId | 'office' }
  'item.retired': { readonly itemId: ItemId; readonly isRetired: boolean } & ByAttendant
  'kit.added': { readonly kitId: KitId; readonly details: KitDetails; readonly by: AttendantId | 'set-up' }
  'kit.changed': { readonly kitId: KitId; readonly details: KitDetails } & ByAttendant
  'kit.retired': { readonly kitId: KitId; readonly isRetired: boolean } & ByAttendant
  'piece.tagged': { readonly tag: PieceTag; readonly itemId: ItemId } & ByAttendant
  'piece.untagged': { readonly tag: PieceTag } & ByAttendant

  'stock.received': IncomingStock & { readonly source: StockSource } & ByAttendant
  'stock.transferred-in': IncomingStock & { readonly station: string } & ByAttendant
  'stock.transferred-out': {
    readonly batchId: BatchId
    readonly quantity: number
    readonly station: string
  } & ByAttendant
  'stock.discarded': {
    readonly batchId: BatchId
    readonly quantity: number
    readonly reason: DiscardReason
    readonly note: string | null
  } & ByAttendant
  /** The differences only: what was counted as expected is only said by how many batches were. */
  'stock.counted': {
    readonly batchesCounted: number
    readonly differences: readonly {
      readonly batchId: BatchId
      readonly counted: number
      readonly difference: number
      readonly reason: CountReason
    }[]
  } & ByAttendant

  'supplies.issued': {
    readonly requestId: RequestId
    /** Null for a rider without a code. */
    readonly riderRef: RiderRef | null
    readonly lines: readonly IssuedLine[]
    readonly by: AttendantId | 'self'
    /** Why a lead let a rider have more than the quota. */
    readonly override?: string
  }
  'supplies.issue-voided': { readonly issueId: IssueId; readonly reason: string; readonly by: AttendantId | 'self' }
  'loan.returned': { readonly loanId: LoanId } & ByAttendant
  'loan.lost': { readonly loanId: LoanId; readonly by: AttendantId | 'time' }

  /** The note is in the vault. */
  'shift.handed-over': ByAttendant
  'shift.taken-over': { readonly handoverSeq: number } & ByAttendant

  /** The station hands its day sheets in to an office from now on. Its keys are in the vault. */
  'office.paired': {
    readonly officeAddress: string
    readonly officeName: string
    readonly stationId: UpstreamStationId
  } & ByAttendant
  'office.unpaired': ByAttendant
}

export type EventKind = keyof Payloads

/** What a use case hands to `appendEvent`. */
export type StationEvent = { [K in EventKind]: { readonly kind: K; readonly payload: Payloads[K] } }[EventKind]

export type Recorded<E> = E & {
  readonly seq: number
  readonly occurredAt: Instant
  readonly businessDate: BusinessDate
}

/** An event as the log holds it. */
export type RecordedEvent = Recorded<StationEvent>

export type RecordedEventOf<K extends EventKind> = Recorded<Extract<StationEvent, { kind: K }>>
