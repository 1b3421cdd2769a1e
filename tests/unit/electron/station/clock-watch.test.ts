import { describe, expect, it } from 'vitest'
import { ClockWatch } from '../../../../electron/station/clock-watch.ts'
import { aClock, DAY_MS, HOUR_MS, MINUTE_MS } from '../../../support/a-clock.ts'
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
    const clock = aClock(IN_2020)
    const watch = new ClockWatch(clock, NOON)
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
    const step = fc.record({ passMs: fc.nat(DAY_MS), stepMs: fc.integer({ min: -YEARS_MS, max: YEARS_MS }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { clock, watch } = aWatch()
        let trueAt = NOON
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
        clock.set(trueAt)
        const { earliestAt, latestAt } = watch.plausible()
        expect(latestAt - earliestAt).toBeLessThanOrEqual(16 * MINUTE_MS)
      }),
      { numRuns: 300 },
    )
  })
})

function aWatch() {
  const clock = aClock(NOON)
  return { clock, watch: new ClockWatch(clock, NOON) }
}
