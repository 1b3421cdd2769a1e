import type { CheckInId } from '../../../shared/ids/ids.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { ClockWatch } from '../clock-watch.ts'
import type { LastCheckIn } from './check-in-store.ts'

/**
 * How long ago check-ins were made: those since the station was opened however the wall clock was set in between, and
 * earlier ones by the wall clock, which is all there is over a restart. Kept in memory alone, and while the database is
 * replaced by one that lacks nothing: check-ins have the same numbers there.
 */
export class CheckInAges {
  readonly #clockWatch: ClockWatch
  /** By how much the clock had been set when check-ins from this one on were made, the earliest first. */
  readonly #marks: { readonly fromId: CheckInId; readonly setByMs: number }[] = []

  constructor(clockWatch: ClockWatch) {
    this.#clockWatch = clockWatch
  }

  /** To be called with each check-in when it is made. */
  begin(checkInId: CheckInId): void {
    const setByMs = this.#clockWatch.setByMs()
    if (this.#marks.at(-1)?.setByMs !== setByMs) this.#marks.push({ fromId: checkInId, setByMs })
  }

  /** Negative for one of before a restart that lies in the future, since the clock was set back. */
  ageMs({ checkInId, occurredAt }: LastCheckIn, at: Instant): number {
    const then = this.#marks.findLast(({ fromId }) => fromId <= checkInId)
    return at - occurredAt - (then ? this.#clockWatch.setByMs() - then.setByMs : 0)
  }
}
