import type { Instant } from './instant.ts'

/** The only source of time. Passed in, so that a test can hold it still, step it, or set it a year off. */
export type Clock = {
  /** The wall clock, which a person or a network may set to anything. */
  now(): Instant
  /**
   * Milliseconds since some fixed moment; never goes back, unaffected by setting the wall clock. On Linux it stands still
   * while the machine sleeps.
   */
  monotonicMs(): number
  /** The same, coarser and slower to read, that goes on in sleep; left out where no machine sleeps. */
  uptimeMs?(): number
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
}
