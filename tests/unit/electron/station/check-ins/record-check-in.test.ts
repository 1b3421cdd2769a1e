import { describe, expect, it } from 'vitest'
import { checkInByHand } from '../../../../../electron/station/check-ins/check-in-by-hand.ts'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { voidCheckIn } from '../../../../../electron/station/check-ins/void-check-in.ts'
import type { Verdict } from '../../../../../shared/check-ins/verdict.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation, TUESDAY_AT_TEN } from '../../../../support/a-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'
import { fc } from '../../../../support/seeded-fast-check.ts'

describe('checking in', () => {
  it('greets a rider who was never here before by masked name', () => {
    const station = aStation()
    const { code, riderRef } = station.register({ name: '王小明', platform: 'meituan' })

    expect(scan(station, code.text)).toMatchObject({
      outcome: 'first-visit',
      riderRef,
      maskedName: '王**',
      platform: 'meituan',
      visitsToday: 1,
      visitsThisMonth: 1,
    })
  })

  it('makes no second visit of a code shown again within the repeat window', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(30 * MINUTE_MS - 1)

    expect(scan(station, code.text)).toMatchObject({ outcome: 'already-checked-in', visitsToday: 1 })
    expect(countsOf(station.context)).toMatchObject({ 'visits all': 1, 'repeats all': 1 })
  })

  it('counts another visit of the same rider once the window has passed', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(30 * MINUTE_MS)

    expect(scan(station, code.text)).toMatchObject({ outcome: 'back-again', visitsToday: 2 })
    expect(countsOf(station.context)).toMatchObject({ 'visits all': 2, 'riders all': 1, 'first-timers all': 1 })
  })

  it('welcomes a rider on the next business date, which begins at the cut-over hour', () => {
    const station = aStation({ cutOverHour: 4, repeatWindowMinutes: 10 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(17 * HOUR_MS)
    expect(scan(station, code.text)).toMatchObject({ outcome: 'back-again', visitsToday: 2 })
    station.clock.pass(HOUR_MS)
    expect(scan(station, code.text)).toMatchObject({ outcome: 'welcome', visitsToday: 1, visitsThisMonth: 3 })
  })

  it('starts the count of visits anew with the month', () => {
    const station = aStation()
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(25 * DAY_MS)

    expect(scan(station, code.text)).toMatchObject({ outcome: 'welcome', visitsThisMonth: 1 })
  })

  it('counts visits by hour, by platform and by how the code was read', () => {
    const station = aStation()
    scan(station, station.register({ platform: 'meituan' }).code.text)
    scan(station, station.register({ platform: 'sf' }).code.text)

    expect(countsOf(station.context)).toMatchObject({
      'visits all': 2,
      'visits hour:10': 2,
      'visits platform:meituan': 1,
      'visits platform:sf': 1,
      'visits via:wedge': 2,
      'riders all': 2,
      'riders platform:sf': 1,
      'first-timers all': 2,
    })
  })

  it('makes the second visit the first one when the first is voided', () => {
    const station = aStation()
    const { code } = station.register()
    const first = scan(station, code.text)
    station.clock.pass(DAY_MS)
    scan(station, code.text)
    if (first.outcome !== 'first-visit') throw new Error('the first visit is not one')

    expect(voidCheckIn(station.context, first.checkInId, 'wrong rider', station.lead)).toEqual({ outcome: 'voided' })
    expect(countsOf(station.context)).toMatchObject({ 'visits all': 1, 'first-timers all': 1 })
    station.clock.pass(-DAY_MS)
    expect(countsOf(station.context)).toMatchObject({
      'visits all': 0,
      'riders all': 0,
      'first-timers all': 0,
      'voids all': 1,
    })
  })

  it('makes no second visit of a code shown again within the repeat window, however the clock is set in between', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code, riderRef } = station.register()
    scan(station, code.text)

    for (const byMs of [HOUR_MS, -3 * HOUR_MS, -400 * DAY_MS, 402 * DAY_MS, -DAY_MS]) {
      station.clock.pass(MINUTE_MS)
      station.clock.set(station.clock.now() + byMs)
      expect(scan(station, code.text).outcome).toBe('already-checked-in')
    }
    expect(station.context.checkIns.visitsEver(riderRef)).toBe(1)
  })

  it('says by the clock as it is set now since when a rider is checked in', () => {
    const station = aStation()
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(MINUTE_MS)
    station.clock.set(station.clock.now() - HOUR_MS)

    expect(scan(station, code.text)).toMatchObject({ sinceAt: station.clock.now() - MINUTE_MS })
  })

  it('counts the visit of a rider who comes back after the window, though the clock was set back by as much', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(2 * HOUR_MS)
    station.clock.set(station.clock.now() - 2 * HOUR_MS)

    expect(scan(station, code.text)).toMatchObject({ outcome: 'back-again', visitsToday: 2 })
  })

  it('counts a rider again just when the window has truly passed, through any sleep and setting of the clock', () => {
    const someMs = (mostMinutes: number) =>
      fc.integer({ min: 1, max: mostMinutes }).map((minutes) => minutes * MINUTE_MS)
    const anyStep = fc.oneof(
      fc.record({ does: fc.constant('pass' as const), ms: someMs(50) }),
      fc.record({ does: fc.constant('sleep' as const), ms: someMs(50) }),
      fc.record({ does: fc.constant('set' as const), ms: someMs(60 * 24 * 400), back: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const station = aStation({ repeatWindowMinutes: 30 })
        const { riderRef } = station.register()
        const here = () => checkInByHand(station.context, { riderRef, reason: 'no phone', by: station.lead }).outcome
        here()
        let ageMs = 0
        for (const step of steps) {
          if (step.does === 'set') station.clock.set(station.clock.now() + (step.back ? -step.ms : step.ms))
          else {
            station.clock[step.does](step.ms)
            ageMs += step.ms
          }
          const isRepeat = ageMs < 30 * MINUTE_MS
          expect(here() === 'already-checked-in').toBe(isRepeat)
          if (!isRepeat) ageMs = 0
        }
      }),
      { numRuns: 40 },
    )
  })

  it('takes the time that a machine slept, in one stretch or many, for time that has passed', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.sleep(8 * HOUR_MS)
    expect(scan(station, code.text).outcome).toBe('back-again')

    for (let minute = 1; minute < 30; minute++) {
      station.clock.sleep(MINUTE_MS)
      expect(scan(station, code.text).outcome).toBe('already-checked-in')
    }
    station.clock.sleep(MINUTE_MS)
    expect(scan(station, code.text).outcome).toBe('back-again')
  })

  it('tells a clock that was set while the machine slept from the sleep', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.sleep(10 * MINUTE_MS)
    station.clock.set(station.clock.now() + DAY_MS)
    expect(scan(station, code.text).outcome).toBe('already-checked-in')
    station.clock.sleep(20 * MINUTE_MS)
    expect(scan(station, code.text).outcome).toBe('welcome')
  })

  it('goes by the visit that still counts when a later one was voided, however the clock was set since', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.pass(31 * MINUTE_MS)
    const second = scan(station, code.text)
    if (second.outcome !== 'back-again') throw new Error('the second visit is not one')
    station.clock.set(station.clock.now() - 31 * MINUTE_MS)
    expect(scan(station, code.text).outcome).toBe('already-checked-in')
    voidCheckIn(station.context, second.checkInId, 'wrong rider', station.lead)

    expect(scan(station, code.text).outcome).toBe('back-again')
  })

  it('lets a rider in whose visit before a restart lies in the future, for the clock was set back since', () => {
    const station = aStation()
    const { code } = station.register()
    scan(station, code.text)
    station.clock.set(station.clock.now() - 365 * DAY_MS)
    const restarted = station.reopen()

    expect(scan(restarted, code.text)).toMatchObject({ outcome: 'welcome', visitsToday: 1 })
    expect(restarted.context.notices.all()).toMatchObject([{ code: 'clock-stepped' }])
    station.clock.set(station.clock.now() + 365 * DAY_MS)
    expect(scan(restarted, code.text).outcome).toBe('already-checked-in')
  })

  it('goes by the clock on the wall for a visit before a restart, since that was set right after a power cut', () => {
    const station = aStation({ repeatWindowMinutes: 30 })
    const { code } = station.register()
    scan(station, code.text)
    station.clock.set(Date.parse('2020-01-01T00:00:00Z'))
    const restarted = station.reopen()
    restarted.clock.set(TUESDAY_AT_TEN + 5 * MINUTE_MS)
    expect(scan(restarted, code.text).outcome).toBe('already-checked-in')
    restarted.clock.set(TUESDAY_AT_TEN + 30 * MINUTE_MS)
    expect(scan(restarted, code.text).outcome).toBe('back-again')
  })

  it('knows after a restart who was here before it', () => {
    const station = aStation()
    const { code } = station.register()
    scan(station, code.text)

    expect(scan(station.reopen(), code.text)).toMatchObject({ outcome: 'already-checked-in', maskedName: '王**' })
  })
})

function scan(station: ATestStation, text: string): Verdict {
  return scanCode(station.context, text, 'wedge')
}
