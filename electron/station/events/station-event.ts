/**
 * Everything that ever happens at a station. An event names riders and attendants by reference only: names, phones
 * and PINs are in the vault, which can forget. Published kinds and their fields never change.
 */
import type { AttendantRole } from '../../../shared/attendants/attendant.ts'
import type { RefusalReason, Via } from '../../../shared/check-ins/verdict.ts'
import type { AttendantId, CheckInId, CodeId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'

type Payloads = {
  'settings.changed': { readonly settings: StationSettings; readonly by: AttendantId | 'set-up' | 'file' }
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
