import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from '../../../shared/time/clock.ts'

/** Called between two pieces of long work: lets whoever waits go first. Throws once the work is called off. */
export type Breathe = () => Promise<void>

/** A rider who taps in meanwhile waits no longer than this and one piece of work. */
const LONGEST_STRETCH_MS = 8

export function createBreathe(clock: Clock, signal: AbortSignal): Breathe {
  let sinceMs = clock.monotonicMs()
  return async () => {
    signal.throwIfAborted()
    if (clock.monotonicMs() - sinceMs < LONGEST_STRETCH_MS) return
    await turn()
    signal.throwIfAborted()
    sinceMs = clock.monotonicMs()
  }
}
