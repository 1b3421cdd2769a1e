import { describe, expect, it } from 'vitest'
import { voidIssue } from '../../../../../electron/station/supplies/void-issue.ts'
import { DAY_MS, HOUR_MS } from '../../../../support/a-clock.ts'
import { type AKiosk, aKiosk, aPairedKiosk } from '../../../../support/a-paired-station.ts'
import { aStockedStation, type StockedStation, stockedOf } from '../../../../support/a-stocked-station.ts'
import { anOffice } from '../../../../support/an-office.ts'

const FIRST = '2026-01-13'
const SECOND = '2026-01-14'

function visits(kiosk: AKiosk, count: number): void {
  for (let visit = 0; visit < count; visit++) kiosk.visit()
}

function issueAndVoid(station: StockedStation, masks: number): void {
  const issueId = station.issueOf(station.issue(null, { mask: masks }))
  voidIssue(station.context, issueId, 'wrong rider', station.lead)
}

describe('an answer that was lost', () => {
  it('is made up for: what the office has already it keeps once', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 3)
    office.failWith((path) => (path.endsWith('/day-sheets') ? 'cut-after' : null))
    expect(await kiosk.sync()).toBe('unreachable')
    expect(kiosk.pending()).toBe(1)
    office.failWith(null)
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(4)
    expect(office.ledger.series.size).toBe(1)
  })
})

describe('a kiosk that was restored from an older copy of its data folder', () => {
  it('adds what it counted since, and nothing twice', async () => {
    const office = await anOffice()
    const lost = await aPairedKiosk(office)
    visits(lost, 2)
    await lost.sync()
    const restore = lost.station.copy()
    visits(lost, 3)
    await lost.sync()
    expect(office.ledger.visits()).toBe(5)

    const restored = aKiosk(restore())
    visits(restored, 4)
    expect(await restored.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(9)
    expect(restored.pending()).toBe(0)
    visits(restored, 1)
    await restored.sync()
    expect(office.ledger.visits()).toBe(10)
  })

  it('adds nothing twice either when the same copy is restored once more', async () => {
    const office = await anOffice()
    const first = await aPairedKiosk(office)
    const restoreFirst = first.station.copy()
    visits(first, 3)
    await first.sync()

    const second = aKiosk(restoreFirst())
    visits(second, 2)
    const restoreSecond = second.station.copy()
    visits(second, 2)
    await second.sync()
    expect(office.ledger.visits()).toBe(7)

    const third = aKiosk(restoreSecond())
    visits(third, 5)
    expect(await third.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(12)
  })

  it('has nothing to add while nobody came, and needs no series of its own for that', async () => {
    const office = await anOffice()
    const lost = await aPairedKiosk(office)
    visits(lost, 1)
    const restore = lost.station.copy()
    visits(lost, 1)
    await lost.sync()
    const restored = aKiosk(restore())
    expect(await restored.sync()).toBeNull()
    expect(restored.pending()).toBe(0)
    expect(office.ledger.series.size).toBe(1)
    visits(restored, 1)
    await restored.sync()
    expect(office.ledger.visits()).toBe(3)
  })

  it('hands in for the lost one what both had counted and the office never got', async () => {
    const office = await anOffice()
    const lost = await aPairedKiosk(office)
    visits(lost, 3)
    lost.station.clock.pass(DAY_MS)
    visits(lost, 2)
    office.ledger.refusing.set(FIRST, 'not now')
    const restore = lost.station.copy()
    visits(lost, 1)
    await lost.sync()
    expect(office.ledger.visits()).toBe(3)
    office.ledger.refusing.clear()

    const restored = aKiosk(restore())
    visits(restored, 4)
    expect(await restored.sync()).toBeNull()
    expect(office.ledger.totals('visits')).toMatchObject({ [`${FIRST} visits all`]: 3, [`${SECOND} visits all`]: 7 })
  })

  it('adds what it issued since, whatever both had issued and voided', async () => {
    const office = await anOffice()
    const station = aStockedStation({ mask: 5 })
    const lost = aKiosk(station)
    await lost.pair(office)
    issueAndVoid(station, 3)
    station.issue(null, { mask: 4 })
    await lost.sync()
    const restore = station.copy()
    visits(lost, 1)
    await lost.sync()

    const restored = aKiosk(restore())
    stockedOf(restored.station).issue(null, { mask: 1 })
    expect(await restored.sync()).toBeNull()
    expect(office.ledger.totals('items-issued')).toMatchObject({ [`${FIRST} items-issued item:mask`]: 5 })
    expect(office.ledger.totals('issues')).toMatchObject({ [`${FIRST} issues all`]: 2 })
  })

  it('counts the level of a shelf as it stands, not what it has gone up by', async () => {
    const office = await anOffice()
    const lost = await aPairedKiosk(office)
    visits(lost, 1)
    const restore = lost.station.copy()
    visits(lost, 1)
    await lost.sync()
    const restored = aKiosk(restore())
    const { context } = restored.station
    context.inTransaction(() =>
      context.dailyCounts.set(context.localNow().businessDate, 'items-on-hand', 'item:mask', 7),
    )
    visits(restored, 1)
    await restored.sync()
    const levels = office.ledger.sheetsOf(FIRST).flatMap(({ counts }) => counts.filter(({ value }) => value === 7))
    expect(levels).toEqual([{ measure: 'items-on-hand', dimension: 'item:mask', value: 7 }])
  })

  it('goes on as before when it has all that the office has', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 2)
    const restore = kiosk.station.copy()
    await kiosk.sync()
    const restored = aKiosk(restore())
    visits(restored, 1)
    expect(await restored.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(3)
    expect(office.ledger.series.size).toBe(1)
  })
})

describe('two kiosks that run copies of one data folder', () => {
  it('are each counted from where they part, whoever speaks first and however often', async () => {
    const office = await anOffice()
    const one = await aPairedKiosk(office)
    visits(one, 2)
    const other = aKiosk(one.station.copy()())
    for (let turn = 0; turn < 4; turn++) {
      visits(one, 1)
      visits(other, 2)
      one.station.clock.pass(HOUR_MS)
      expect(await (turn % 2 ? one : other).sync()).toBeNull()
      expect(await (turn % 2 ? other : one).sync()).toBeNull()
    }
    expect(office.ledger.visits()).toBe(2 + 4 + 8)
    expect(office.ledger.distinctRiders()).toBe(14)
  })
})

describe('an office that was restored from a copy of its own', () => {
  it('is handed in again what it lost', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 1)
    await kiosk.sync()
    const restoreOffice = office.ledger.copy()
    kiosk.station.clock.pass(DAY_MS)
    visits(kiosk, 2)
    await kiosk.sync()
    kiosk.station.clock.pass(DAY_MS)
    visits(kiosk, 4)
    await kiosk.sync()
    restoreOffice()
    expect(office.ledger.visits()).toBe(1)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(7)
  })

  it('is handed in everything again when that was from before it had heard of the station', async () => {
    const office = await anOffice()
    const restoreOffice = office.ledger.copy()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 1)
    await kiosk.sync()
    kiosk.station.clock.pass(DAY_MS)
    visits(kiosk, 2)
    await kiosk.sync()
    restoreOffice()
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(3)
  })
})

describe('a kiosk that changes its office or its place', () => {
  it('is asked about each date again when it is paired anew, and counts nothing twice', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 2)
    await kiosk.sync()
    visits(kiosk, 1)
    await kiosk.pair(office)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(3)
    expect(office.ledger.series.size).toBe(1)
  })

  it('hands everything in to another office', async () => {
    const [former, next] = [await anOffice(), await anOffice()]
    const kiosk = await aPairedKiosk(former)
    visits(kiosk, 2)
    await kiosk.sync()
    await kiosk.pair(next)
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    expect(former.ledger.visits()).toBe(2)
    expect(next.ledger.visits()).toBe(3)
    await kiosk.pair(former)
    expect(await kiosk.sync()).toBeNull()
    expect(former.ledger.visits()).toBe(3)
  })

  it.each([
    ['', false],
    ['by an office that does not look', true],
  ])('counts for another station only what the former one was not handed in %s', async (_what, isBlindToOthers) => {
    const office = await anOffice()
    office.ledger.isBlindToOthers = isBlindToOthers
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 2)
    office.ledger.refusing.set(FIRST, 'not now')
    await kiosk.sync()
    kiosk.station.clock.pass(DAY_MS)
    visits(kiosk, 3)
    await kiosk.sync()
    expect(office.ledger.visits()).toBe(3)
    office.ledger.refusing.clear()

    await kiosk.pair(office, 'bbbbbbbbbbbb')
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.totals('visits')).toMatchObject({ [`${FIRST} visits all`]: 2, [`${SECOND} visits all`]: 4 })
    expect(kiosk.pending()).toBe(0)
  })

  it('counts nothing twice when it is paired anew, gets half through a round of calls, and is moved', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 2)
    expect(await kiosk.sync()).toBeNull()
    await kiosk.pair(office)
    let handedIn = 0
    office.failWith((path) => (path.endsWith('/day-sheets') && handedIn++ > 0 ? 'drop-before' : null))
    await kiosk.sync()
    office.failWith(null)
    await kiosk.pair(office, 'bbbbbbbbbbbb')
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(3)
  })

  it('counts nothing twice when it is moved before it heard that the office had taken its sheets', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    visits(kiosk, 2)
    office.failWith((path) => (path.endsWith('/day-sheets') ? 'half-answer' : null))
    await kiosk.sync()
    // The second time it learns where the office is, and no more.
    let handedIn = 0
    office.failWith((path) => (path.endsWith('/day-sheets') && handedIn++ > 0 ? 'drop-before' : null))
    await kiosk.sync()
    office.failWith(null)
    await kiosk.pair(office, 'bbbbbbbbbbbb')
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(3)
  })

  it('is counted once when its disk was copied to a second kiosk for another station', async () => {
    const office = await anOffice()
    const one = await aPairedKiosk(office)
    visits(one, 2)
    const other = aKiosk(one.station.copy()())
    visits(one, 1)
    await one.sync()
    await other.pair(office, 'bbbbbbbbbbbb')
    visits(other, 4)
    expect(await other.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(7)
    visits(one, 1)
    await one.sync()
    await other.sync()
    expect(office.ledger.visits()).toBe(8)
  })

  it('counts an issue for the former station that was voided there, and nothing of it here', async () => {
    const office = await anOffice()
    const station = aStockedStation({ mask: 5 })
    const kiosk = aKiosk(station)
    await kiosk.pair(office)
    issueAndVoid(station, 3)
    await kiosk.sync()
    await kiosk.pair(office, 'bbbbbbbbbbbb')
    station.issue(null, { mask: 4 })
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.totals('items-issued')).toMatchObject({ [`${FIRST} items-issued item:mask`]: 4 })
  })

  it('starts anew with an empty data folder beside what the former one counted', async () => {
    const office = await anOffice()
    const former = await aPairedKiosk(office)
    visits(former, 2)
    await former.sync()
    const fresh = await aPairedKiosk(office)
    visits(fresh, 3)
    expect(await fresh.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(5)
  })
})
