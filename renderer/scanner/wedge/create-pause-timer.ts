import type { PageClock } from '../page-clock.ts'

/** Runs a task once nothing has restarted it for a while. */
export type PauseTimer = { restart(): void; stop(): void }

/**
 * A page that was busy runs its timers late, perhaps before the keys that waited with them. So a timer that is late
 * lets those keys go first, and they restart it.
 */
export function createPauseTimer(clock: PageClock, pauseMs: number, task: () => void): PauseTimer {
  let callOff = () => {}

  function schedule(delayMs: number): void {
    const dueMs = clock.nowMs() + delayMs
    callOff()
    callOff = clock.after(delayMs, () => {
      if (clock.nowMs() - dueMs > LATE_MS) schedule(GRACE_MS)
      else task()
    })
  }

  return { restart: () => schedule(pauseMs), stop: () => callOff() }
}

const LATE_MS = 40
const GRACE_MS = 20
