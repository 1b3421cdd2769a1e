import { describe, expect, it } from 'vitest'
import { ClockWatch } from '../../../../electron/station/clock-watch.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { aClock, DAY_MS, HOUR_MS, MINUTE_MS, type SetClock } from '../../../support/a-clock.ts'
import { fc } from '../../../support/seeded-fast-check.ts'

const NOON = Date.parse('2026-01-16T12:00:00+08:00')
const IN_2020 = Date.parse('2020-01-01T00:00:00Z')
const YEARS_MS = 3_650 * DAY_MS

describe('what time it may be', () => {
  it('is the one on the wall, however long the clock drifts and is corrected', () => {
    const { clock, watch } = aWatch()
    for (let day = 0; day < 100; day++) {
      clock.pass(DAY_MS)
      clock.set(clock.now() + MINUTE_MS)
      expect(watch.plausible()).toEqual({ earliestAt: clock.now(), latestAt: clock.now() })
    }
  })

  it('is either of two, once the clock was set, and only the one again once it was set back', () => {
    const { clock, watch } = aWatch()
    clock.set(NOON + YEARS_MS)
    clock.pass(HOUR_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + HOUR_MS, latestAt: NOON + YEARS_MS + HOUR_MS })
    clock.set(NOON + HOUR_MS + MINUTE_MS)
    const now = clock.now()
    expect(watch.plausible()).toEqual({ earliestAt: now, latestAt: now })
  })

  it('is between the last event and the new time, when a clock that lost its time without power is set', () => {
    const { clock, watch } = aWatchWithoutTime()
    expect(watch.plausible()).toEqual({ earliestAt: IN_2020, latestAt: NOON })
    clock.pass(MINUTE_MS)
    clock.set(NOON + DAY_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + MINUTE_MS, latestAt: NOON + DAY_MS })
    // Somebody had set it a day ahead.
    clock.set(NOON + HOUR_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + MINUTE_MS, latestAt: NOON + HOUR_MS })
    watch.vouch()
    expect(watch.plausible().earliestAt).toBe(NOON + HOUR_MS)
  })

  it('is up to the one that such a clock was set to, when it is wrongly set back weeks later', () => {
    const { clock, watch } = aWatchWithoutTime()
    clock.set(NOON + 30 * DAY_MS)
    watch.takeStep()
    clock.pass(60 * DAY_MS)
    clock.set(NOON + 70 * DAY_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + 60 * DAY_MS, latestAt: NOON + 90 * DAY_MS })
    clock.set(NOON + 90 * DAY_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + 60 * DAY_MS, latestAt: NOON + 90 * DAY_MS })
  })

  it('is no later than the one that such a clock is set to last, while it is being set', () => {
    const { clock, watch } = aWatchWithoutTime()
    for (const setTo of [NOON + YEARS_MS, NOON - HOUR_MS, NOON + DAY_MS]) {
      clock.set(setTo)
      watch.takeStep()
    }
    clock.pass(HOUR_MS / 2)
    clock.set(NOON + HOUR_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + HOUR_MS / 2, latestAt: NOON + HOUR_MS })
  })

  it('is not the one before the log ended that such a clock was left at, however long', () => {
    const { clock, watch } = aWatchWithoutTime()
    clock.set(NOON + DAY_MS)
    watch.takeStep()
    clock.set(IN_2020)
    watch.takeStep()
    clock.pass(DAY_MS)
    clock.set(NOON + 3 * DAY_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON + DAY_MS, latestAt: NOON + 3 * DAY_MS })
  })

  it('stays open when the clock is set to a third time', () => {
    const { clock, watch } = aWatch()
    clock.set(NOON + YEARS_MS)
    watch.takeStep()
    clock.set(NOON - DAY_MS)
    expect(watch.plausible()).toEqual({ earliestAt: NOON - DAY_MS, latestAt: NOON + YEARS_MS })
  })

  it('is the one on the wall once somebody else has the same', () => {
    const clock = aClock(IN_2020)
    const watch = new ClockWatch(clock, IN_2020)
    clock.set(NOON)
    expect(watch.plausible().earliestAt).toBe(IN_2020)
    watch.vouch()
    expect(watch.plausible()).toEqual({ earliestAt: NOON, latestAt: NOON })
  })

  it('is always between the two, and none after the clock was set back, however it was set in between', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const { clock, watch } = aWatch()
        const trueAt = stepThrough(steps, clock, watch)
        clock.set(trueAt)
        const { earliestAt, latestAt } = watch.plausible()
        expect(latestAt - earliestAt).toBeLessThanOrEqual(16 * MINUTE_MS)
      }),
      { numRuns: 300 },
    )
  })

  it('is always between the two, and after the log ended, once a clock without its time was set right', () => {
    fc.assert(
      fc.property(fc.nat(YEARS_MS), someSteps, (offMs, steps) => {
        const { clock, watch } = aWatchWithoutTime()
        clock.set(NOON + offMs)
        watch.takeStep()
        clock.pass(2 * HOUR_MS)
        const trueAt = stepThrough(steps, clock, watch)
        clock.set(trueAt)
        const { earliestAt, latestAt } = watch.plausible()
        expect(latestAt - trueAt).toBeLessThanOrEqual(16 * MINUTE_MS)
        expect(trueAt - earliestAt).toBeLessThanOrEqual(offMs + 16 * MINUTE_MS)
      }),
      { numRuns: 300 },
    )
  })
})

describe('by how much the clock was set', () => {
  it('is the sum of its steps, and nothing of what passed in between', () => {
    const { clock, watch } = aWatch()
    for (const byMs of [HOUR_MS, -DAY_MS, MINUTE_MS]) {
      clock.pass(HOUR_MS)
      clock.set(clock.now() + byMs)
      watch.plausible()
    }
    clock.pass(DAY_MS)
    expect(watch.setByMs()).toBe(HOUR_MS - DAY_MS + MINUTE_MS)
  })

  it('is nothing for a machine that slept, nor for a clock that lost its time before the start', () => {
    const { clock, watch } = aWatchWithoutTime()
    clock.sleep(8 * HOUR_MS)
    expect(watch.setByMs()).toBe(0)
    clock.sleep(MINUTE_MS)
    expect(watch.setByMs()).toBe(0)
    clock.sleep(HOUR_MS)
    clock.set(clock.now() - 2 * HOUR_MS)
    expect(watch.setByMs()).toBe(-2 * HOUR_MS)
  })

  it('is all that the clock is ahead of the monotonic one where nothing tells of sleep', () => {
    const { uptimeMs: _, ...clock } = aClock(NOON)
    const watch = new ClockWatch(clock, NOON)
    clock.sleep(HOUR_MS)
    expect(watch.setByMs()).toBe(HOUR_MS)
  })
})

type Step = { readonly passMs: number; readonly stepMs: number }

const someSteps = fc.array(
  fc.record({ passMs: fc.nat(DAY_MS), stepMs: fc.integer({ min: -YEARS_MS, max: YEARS_MS }) }),
  { maxLength: 8 },
)

/** Takes a clock that is right through these steps, looks after each whether the true time is possible, and answers it. */
function stepThrough(steps: readonly Step[], clock: SetClock, watch: ClockWatch): Instant {
  let trueAt = clock.now()
  for (const { passMs, stepMs } of steps) {
    clock.pass(passMs)
    clock.set(Math.max(0, clock.now() + stepMs))
    trueAt += passMs
    const { earliestAt, latestAt } = watch.plausible()
    // What was believed and is not contradicted stays possible, up to what passes for drift.
    expect(earliestAt).toBeLessThanOrEqual(trueAt + 16 * MINUTE_MS)
    expect(latestAt).toBeGreaterThanOrEqual(trueAt - 16 * MINUTE_MS)
    expect(clock.now()).toBeGreaterThanOrEqual(earliestAt)
    expect(clock.now()).toBeLessThanOrEqual(latestAt)
  }
  return trueAt
}

function aWatch() {
  const clock = aClock(NOON)
  return { clock, watch: new ClockWatch(clock, NOON) }
}

/** Of a kiosk that started in 2020, after events of 2026. */
function aWatchWithoutTime() {
  const clock = aClock(IN_2020)
  return { clock, watch: new ClockWatch(clock, NOON) }
}
