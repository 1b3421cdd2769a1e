import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { voidCheckIn } from '../../../../../electron/station/check-ins/void-check-in.ts'
import type { Verdict } from '../../../../../shared/check-ins/verdict.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

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

  it('lets a rider in whose last visit lies in the future because the clock was set back', () => {
    const station = aStation()
    const { code } = station.register()
    scan(station, code.text)
    station.clock.set(station.clock.now() - 365 * DAY_MS)

    expect(scan(station, code.text)).toMatchObject({ outcome: 'welcome', visitsToday: 1 })
    expect(station.context.notices.all()).toMatchObject([{ code: 'clock-stepped' }])
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
