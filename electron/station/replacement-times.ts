import type { Clock } from '../../shared/time/clock.ts'

/** How often a database is replaced, lest a bad disk be filled with copies. In memory alone: a restart begins anew. */
export class ReplacementTimes {
  readonly #clock: Clock
  /** The last two, in milliseconds of the monotonic clock. */
  #lastMs: readonly [number, number] = [NEVER, NEVER]

  constructor(clock: Clock) {
    this.#clock = clock
  }

  note(): void {
    this.#lastMs = [this.#lastMs[1], this.#clock.monotonicMs()]
  }

  /** Twice a day at most. */
  mayReplace(): boolean {
    return this.#isADayAgo(this.#lastMs[0])
  }

  /** Once a day, where riders are let in: the second time is kept for when they are not. */
  mayReplaceUnneeded(): boolean {
    return this.#isADayAgo(this.#lastMs[1])
  }

  #isADayAgo(ms: number): boolean {
    return this.#clock.monotonicMs() - ms >= DAY_MS
  }
}

const NEVER = Number.NEGATIVE_INFINITY
const DAY_MS = 86_400_000
