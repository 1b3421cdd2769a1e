import type { Clock } from '../../shared/time/clock.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** A clock that stands still until it is told otherwise. */
export type SetClock = Clock & {
  /** Time passes, on the wall and monotonic alike. */
  pass(ms: number): void
  /** The machine sleeps so long, and its monotonic clock stands still. */
  sleep(ms: number): void
  /** Someone sets the wall clock; no time passes. */
  set(at: Instant): void
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

export function aClock(at: Instant): SetClock {
  let wallAt = at
  let monotonicMs = 1_000
  let uptimeMs = 50_000
  return {
    now: () => wallAt,
    monotonicMs: () => monotonicMs,
    uptimeMs: () => uptimeMs,
    pass(ms) {
      wallAt += ms
      monotonicMs += ms
      uptimeMs += ms
    },
    sleep(ms) {
      wallAt += ms
      uptimeMs += ms
    },
    set(newAt) {
      wallAt = newAt
    },
  }
}
