import type { Clock } from '../../shared/time/clock.ts'
import type { Instant } from '../../shared/time/instant.ts'

export type ClockStep = { readonly fromAt: Instant; readonly toAt: Instant }

/** Less is drift, and the network time service at its daily work. */
export const LEAST_STEP_MS = 2 * 60_000

/** Less is not told from what the two clocks drift apart while nobody looks. */
const LEAST_SET_MS = 1_000

/** A clock that had lost its time is still being set until it was left alone for so long. */
const BEING_SET_MS = 60 * 60_000

/**
 * Notices when the wall clock was set, by the monotonic clock while the station runs and by the last event of the log
 * at its start. It tells each step once, and from then on says between which two times the true one may lie, until the
 * clock is back where it was believed before, or somebody else vouches for it.
 */
export class ClockWatch {
  readonly #clock: Clock
  #seenAt: Instant
  #seenMonotonicMs: number
  /** How far the true time may be ahead of the wall clock (not negative) and behind it (not positive). */
  #aheadMs = 0
  #behindMs = 0
  /** How far the wall clock is from where it would be without the steps since it was believed. */
  #steppedMs = 0
  /** Whether what was believed is only that it is no earlier: the log ended at some time before the start. */
  #isAtLeast = false
  /** When such a clock was last set to a time after the log ended, by the monotonic clock. */
  #setMonotonicMs: number | null = null
  /** How far the true time may be behind what is believed: who set a clock that had lost its time may have been wrong. */
  #doubtMs = 0
  #untold: ClockStep | null = null
  #setByMs = 0
  /** How far the uptime is ahead of the monotonic clock, which grows by what the machine sleeps. */
  #sleptMs: number

  constructor(clock: Clock, lastEventAt: Instant) {
    this.#clock = clock
    this.#seenAt = clock.now()
    this.#seenMonotonicMs = clock.monotonicMs()
    this.#sleptMs = sleptMsOf(clock)
    // The log was written before now, so a wall clock behind its end is wrong.
    if (lastEventAt - this.#seenAt > LEAST_STEP_MS) {
      this.#isAtLeast = true
      this.#enterStep(lastEventAt, this.#seenAt)
    }
  }

  /** Somebody else, as the office does, has the same time as the wall clock now. */
  vouch(): void {
    this.#look()
    this.#believe()
  }

  /** The steps since the last call as one, or null. */
  takeStep(): ClockStep | null {
    this.#look()
    const step = this.#untold
    this.#untold = null
    return step
  }

  /** A step that was taken and could not be told is told by the next call. */
  putBack({ fromAt, toAt }: ClockStep): void {
    this.#untold = { fromAt, toAt: this.#untold?.toAt ?? toAt }
  }

  /** The earliest and the latest that it may truly be, given every step since the clock was believed. */
  plausible(): { readonly earliestAt: Instant; readonly latestAt: Instant } {
    this.#look()
    return { earliestAt: Math.max(0, this.#seenAt + this.#behindMs), latestAt: this.#seenAt + this.#aheadMs }
  }

  /** By how much the wall clock was set in all since this began to watch; what the machine slept is no setting. */
  setByMs(): number {
    this.#look()
    return this.#setByMs
  }

  #look(): void {
    const now = this.#clock.now()
    const monotonicMs = this.#clock.monotonicMs()
    const expectedAt = Math.round(this.#seenAt + monotonicMs - this.#seenMonotonicMs)
    this.#seenAt = now
    this.#seenMonotonicMs = monotonicMs
    if (Math.abs(now - expectedAt) > LEAST_SET_MS) this.#setByMs += now - expectedAt - this.#takeSleptMs()
    if (Math.abs(now - expectedAt) > LEAST_STEP_MS) this.#enterStep(expectedAt, now)
  }

  /** How long the machine has slept since the last call. */
  #takeSleptMs(): number {
    const sleptMs = sleptMsOf(this.#clock)
    const takenMs = Math.max(0, Math.round(sleptMs - this.#sleptMs))
    this.#sleptMs = sleptMs
    return takenMs
  }

  /**
   * What was possible before the step stays possible, and so is the new time. A clock that was set wrong and set right
   * again agrees with what was believed, and nothing else is possible any more. One that had lost its time when the
   * station started is known to be set again, to some time after the log ended; once it was left at that, it is believed
   * to be no later.
   */
  #enterStep(fromAt: Instant, toAt: Instant): void {
    if (this.#setMonotonicMs !== null && this.#seenMonotonicMs - this.#setMonotonicMs > BEING_SET_MS) this.#believeSet()
    const steppedMs = toAt - fromAt
    this.#aheadMs = Math.max(0, this.#aheadMs - steppedMs)
    this.#behindMs = Math.min(0, this.#behindMs - steppedMs)
    this.#steppedMs += steppedMs
    if (this.#isAtLeast) this.#enterSetting()
    else if (Math.abs(this.#steppedMs) <= LEAST_STEP_MS) this.#comeBack()
    this.#untold = { fromAt: this.#untold?.fromAt ?? fromAt, toAt }
  }

  #enterSetting(): void {
    const isAfterLog = this.#steppedMs >= -LEAST_STEP_MS
    this.#setMonotonicMs = isAfterLog ? this.#seenMonotonicMs : null
    if (!isAfterLog) return
    this.#aheadMs = 0
    this.#behindMs = Math.min(0, -this.#steppedMs)
  }

  #believeSet(): void {
    this.#doubtMs = Math.max(0, this.#steppedMs)
    this.#steppedMs = 0
    this.#isAtLeast = false
    this.#setMonotonicMs = null
  }

  #believe(): void {
    this.#doubtMs = 0
    this.#isAtLeast = false
    this.#setMonotonicMs = null
    this.#comeBack()
  }

  #comeBack(): void {
    this.#aheadMs = 0
    this.#behindMs = -this.#doubtMs
    this.#steppedMs = 0
  }
}

/** Since some fixed moment, so that only a difference means anything. */
function sleptMsOf(clock: Clock): number {
  return clock.uptimeMs ? clock.uptimeMs() - clock.monotonicMs() : 0
}
