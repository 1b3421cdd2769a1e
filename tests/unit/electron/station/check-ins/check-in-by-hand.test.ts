import { describe, expect, it } from 'vitest'
import { checkInByHand } from '../../../../../electron/station/check-ins/check-in-by-hand.ts'
import { listTodaysCheckIns } from '../../../../../electron/station/check-ins/list-todays-check-ins.ts'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { voidCheckIn } from '../../../../../electron/station/check-ins/void-check-in.ts'
import { forgetRider } from '../../../../../electron/station/riders/forget-rider.ts'
import type { CheckInId, RiderRef } from '../../../../../shared/ids/ids.ts'
import { DAY_MS, HOUR_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { countsOf } from '../../../../support/counts-of.ts'

describe('checking a rider in by hand', () => {
  it('makes a visit like any other, with who vouched and why', () => {
    const station = aStation()
    const { riderRef } = station.register({ platform: 'jd' })
    expect(byHand(station, riderRef)).toMatchObject({ outcome: 'first-visit', platform: 'jd' })
    expect(countsOf(station.context)).toMatchObject({ 'visits via:hand': 1, 'visits platform:jd': 1 })
    expect(listTodaysCheckIns(station.context, 10)).toMatchObject([{ byHand: { reason: 'phone is flat', by: 'Lead' } }])
  })

  it('refuses a rider who is not registered here, or no longer', () => {
    const station = aStation()
    const { riderRef } = station.register()
    forgetRider(station.context, riderRef, station.lead)
    expect(() => byHand(station, riderRef)).toThrow('No such rider is registered here.')
    expect(() => byHand(station, 'r-0000000000000000' as RiderRef)).toThrow('No such rider')
  })

  it('keeps to the repeat window', () => {
    const station = aStation()
    const { riderRef, code } = station.register()
    scanCode(station.context, code.text, 'wedge')
    expect(byHand(station, riderRef).outcome).toBe('already-checked-in')
  })
})

describe('voiding a check-in', () => {
  it('happens once, and only to a check-in', () => {
    const station = aStation()
    const { riderRef } = station.register()
    const verdict = byHand(station, riderRef)
    const checkInId = ('checkInId' in verdict ? verdict.checkInId : 0) as CheckInId
    const takeBack = (id: number) => voidCheckIn(station.context, id as CheckInId, 'wrong rider', station.lead).outcome
    expect(takeBack(checkInId - 1)).toBe('unknown-check-in')
    expect(takeBack(checkInId + 1)).toBe('unknown-check-in')
    expect(takeBack(checkInId)).toBe('voided')
    expect(takeBack(checkInId)).toBe('already-voided')
    expect(countsOf(station.context)).toMatchObject({ 'visits all': 0, 'voids all': 1, 'visits via:hand': 0 })
  })

  it('is counted on the day of the visit and not on the day of the correction', () => {
    const station = aStation()
    const { riderRef } = station.register()
    const { businessDate } = station.context.localNow()
    const verdict = byHand(station, riderRef)
    station.clock.pass(3 * DAY_MS)
    voidCheckIn(station.context, ('checkInId' in verdict ? verdict.checkInId : 0) as CheckInId, 'x', station.lead)
    expect(countsOf(station.context)).toEqual({})
    expect(countsOf(station.context, businessDate)).toMatchObject({ 'riders all': 0, 'voids all': 1 })
  })

  it('lets the rider in again at once', () => {
    const station = aStation()
    const { riderRef, code } = station.register()
    const verdict = byHand(station, riderRef)
    voidCheckIn(station.context, ('checkInId' in verdict ? verdict.checkInId : 0) as CheckInId, 'x', station.lead)
    expect(scanCode(station.context, code.text, 'wedge')).toMatchObject({ outcome: 'first-visit', visitsToday: 1 })
  })
})

describe("today's list", () => {
  it('shows visits, refusals and voids of the business date, latest first, by masked names', () => {
    const station = aStation()
    const { code } = station.register({ name: '王小明' })
    scanCode(station.context, code.text, 'wedge')
    station.clock.pass(HOUR_MS)
    scanCode(station.context, 'hello', 'camera')
    expect(listTodaysCheckIns(station.context, 10)).toMatchObject([
      { kind: 'refusal', via: 'camera', reason: 'malformed', at: station.clock.now() },
      { kind: 'visit', via: 'wedge', maskedName: '王**', voided: null, byHand: null },
    ])
    expect(listTodaysCheckIns(station.context, 1)).toHaveLength(1)
    station.clock.pass(DAY_MS)
    expect(listTodaysCheckIns(station.context, 10)).toEqual([])
  })
})

function byHand({ context, lead }: ATestStation, riderRef: RiderRef) {
  return checkInByHand(context, { riderRef, reason: 'phone is flat', by: lead })
}
