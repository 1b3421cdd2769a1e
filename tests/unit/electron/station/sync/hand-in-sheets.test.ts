import { describe, expect, it } from 'vitest'
import { voidCheckIn } from '../../../../../electron/station/check-ins/void-check-in.ts'
import type { CheckInId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS, MINUTE_MS } from '../../../../support/a-clock.ts'
import { aPairedKiosk } from '../../../../support/a-paired-station.ts'
import { anOffice } from '../../../../support/an-office.ts'
import { countsOf } from '../../../../support/counts-of.ts'

describe('handing in day sheets', () => {
  it('brings the office all counts of a date, and then has nothing pending', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    kiosk.visit()
    expect(kiosk.pending()).toBe(1)
    expect(await kiosk.sync()).toBeNull()
    expect(kiosk.pending()).toBe(0)
    const [sheet] = office.ledger.sheetsOf('2026-01-13')
    expect(Object.fromEntries(sheet!.counts.map((one) => [`${one.measure} ${one.dimension}`, one.value]))).toEqual(
      countsOf(kiosk.station.context),
    )
    expect(office.ledger.distinctRiders()).toBe(2)
  })

  it('brings a later correction of a date long past', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    const { context, clock, lead } = kiosk.station
    kiosk.visit()
    const checkInId = context.eventLog.head().seq as CheckInId
    await kiosk.sync()
    clock.pass(40 * DAY_MS)
    voidCheckIn(context, checkInId, 'wrong rider', lead)
    expect(await kiosk.sync({ isFull: false })).toBeNull()
    expect(office.ledger.totals('visits')).toEqual({})
    expect(office.ledger.totals('voids')).toEqual({ '2026-01-13 voids all': 1 })
  })

  it('brings a backlog of 45 days in two batches', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    for (let day = 0; day < 45; day++) {
      kiosk.visit()
      kiosk.station.clock.pass(DAY_MS)
    }
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.batches.map(({ sheets }) => sheets.length)).toEqual([31, 14])
    expect(office.ledger.visits()).toBe(45)
    expect(kiosk.pending()).toBe(0)
  })

  it('says that the station is there when nothing is pending', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    await kiosk.sync()
    kiosk.station.clock.pass(15 * MINUTE_MS)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.batches.at(-1)).toMatchObject({
      sheets: [],
      health: { version: '1.2.3', database: 'intact', pendingSheets: 0, now: kiosk.station.clock.now() },
    })
    expect(kiosk.station.context.officePairing.contact()?.succeededAt).toBe(kiosk.station.clock.now())
  })

  it('knows how far its clock is ahead of the office', async () => {
    const office = await anOffice({ now: () => Date.parse('2026-01-13T10:00:00+08:00') })
    const kiosk = await aPairedKiosk(office)
    kiosk.station.clock.pass(7 * MINUTE_MS)
    expect(await kiosk.sync()).toBeNull()
    expect(kiosk.station.context.officePairing.contact()?.clockOffsetMs).toBe(7 * MINUTE_MS)
  })

  it('believes its clock again once the office has the same time, and no sooner', async () => {
    const office = await anOffice({ now: () => Date.parse('2026-01-14T10:00:00+08:00') })
    const kiosk = await aPairedKiosk(office)
    const { clock, context } = kiosk.station
    clock.set(Date.parse('2026-01-14T10:30:00+08:00'))
    await kiosk.sync()
    expect(context.clockWatch.plausible().earliestAt).toBeLessThan(clock.now())
    clock.set(Date.parse('2026-01-14T10:01:00+08:00'))
    await kiosk.sync()
    expect(context.clockWatch.plausible()).toEqual({ earliestAt: clock.now(), latestAt: clock.now() })
  })

  it('works with a clock that is years off', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.station.clock.set(Date.parse('2001-01-01T00:00:00Z'))
    kiosk.visit()
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(1)
  })
})

describe('a sheet that the office refuses', () => {
  it('stays pending with the reason and keeps no other back', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    kiosk.station.clock.pass(DAY_MS)
    kiosk.visit()
    office.ledger.refusing.set('2026-01-13', 'closed for the year')
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.totals('visits')).toMatchObject({ '2026-01-14 visits all': 1 })
    expect(kiosk.station.context.acknowledgements.pending(0)).toMatchObject([
      { businessDate: '2026-01-13', refusedReason: 'closed for the year' },
    ])
  })

  it('is tried again by every full round, and is done when the office takes it', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    office.ledger.refusing.set('2026-01-13', 'not now')
    await kiosk.sync()
    const handedIn = office.ledger.batches.length
    await kiosk.sync()
    expect(office.ledger.batches).toHaveLength(handedIn + 1)
    office.ledger.refusing.clear()
    await kiosk.sync()
    expect(kiosk.pending()).toBe(0)
    expect(office.ledger.visits()).toBe(1)
  })

  it('is found and left out when the office takes none of a batch because of it', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    for (let day = 0; day < 9; day++) {
      kiosk.visit()
      kiosk.station.clock.pass(DAY_MS)
    }
    // A count that no office takes: what a fault of this station might bring about.
    kiosk.station.context.db.exec(`
      UPDATE daily_count SET value = 5000000000 WHERE business_date = '2026-01-16' AND measure = 'visits'`)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(8)
    expect(kiosk.station.context.acknowledgements.pending(0)).toMatchObject([{ businessDate: '2026-01-16' }])
  })
})
