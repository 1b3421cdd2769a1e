/**
 * What crosses the door between screens and station. Plain values only: the Electron bridge and HTTP both drop
 * prototypes, so a refusal travels as a record and becomes an error again in the client.
 */

/**
 * - `unknown-call`: no such query or command.
 * - `invalid-input`: the input has the wrong shape; nothing was done.
 * - `not-allowed`: the caller has not signed in, or lacks the role.
 * - `not-now`: a well-formed request that makes no sense in the station's present state.
 * - `unavailable`: the station cannot be reached, or this machine lacks what is asked for.
 * - `out-of-service`: nothing can be kept for now, and why; the station tries by itself to go on.
 * - `internal`: a bug; logged in the station with the path of the call.
 */
export type RefusalCode =
  | 'unknown-call'
  | 'invalid-input'
  | 'not-allowed'
  | 'not-now'
  | 'unavailable'
  | 'out-of-service'
  | 'internal'

/**
 * Why a station is out of service, which decides what is to be done:
 * - `no-room`: the disk is full. It goes on by itself once there is room.
 * - `broken`: the database, or the disk it is on. Somebody has to look into it.
 */
export type OutageReason = 'no-room' | 'broken'

export type Refusal = {
  readonly code: RefusalCode
  readonly message: string
  /** With `out-of-service`. */
  readonly reason?: OutageReason
}

export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal }
