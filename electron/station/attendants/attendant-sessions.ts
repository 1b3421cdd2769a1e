import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Clock } from '../../../shared/time/clock.ts'

type Session = { readonly attendantId: AttendantId; readonly touchedAtMs: number }

/**
 * Who is signed in at which screen. Kept in memory alone: a restart signs everyone out. Idle time is measured by the
 * monotonic clock, so that setting the clock neither ends nor prolongs a session.
 */
export class AttendantSessions {
  readonly #clock: Clock
  readonly #idleMs: () => number
  readonly #sessions = new Map<string, Session>()

  constructor(clock: Clock, idleMs: () => number) {
    this.#clock = clock
    this.#idleMs = idleMs
  }

  begin(caller: Caller, attendantId: AttendantId): void {
    this.#sessions.set(caller.screenId, { attendantId, touchedAtMs: this.#clock.monotonicMs() })
  }

  end(caller: Caller): void {
    this.#sessions.delete(caller.screenId)
  }

  /** Ends every session of an attendant, at all screens. */
  endAllOf(attendantId: AttendantId): void {
    for (const [screenId, session] of this.#sessions) {
      if (session.attendantId === attendantId) this.#sessions.delete(screenId)
    }
  }

  isAnyoneSignedIn(): boolean {
    return [...this.#sessions.keys()].some((screenId) => this.attendantAt({ screenId }) !== undefined)
  }

  /** Goes on with those of a station whose database was replaced beneath it. */
  takeOver(before: AttendantSessions): void {
    for (const [screenId, session] of before.#sessions) this.#sessions.set(screenId, session)
  }

  /** The attendant touched the screen. */
  touch(caller: Caller): void {
    const attendantId = this.attendantAt(caller)
    if (attendantId) this.begin(caller, attendantId)
  }

  attendantAt(caller: Caller): AttendantId | undefined {
    const session = this.#sessions.get(caller.screenId)
    if (!session) return undefined
    if (this.#clock.monotonicMs() - session.touchedAtMs < this.#idleMs()) return session.attendantId
    this.end(caller)
    return undefined
  }
}
