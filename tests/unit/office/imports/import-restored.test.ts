import { describe, expect, it } from 'vitest'
import { wholeSeriesId } from '../../../../office/imports/whole-logs.ts'
import type { DaySheet } from '../../../../shared/upstream/day-sheet.ts'
import { aBatch, aDaySheet, aPlace, aTrail } from '../../../support/office/a-day-sheet.ts'
import { aKiosk, pair } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES } from '../../../support/office/an-office.ts'
import {
  countsOfMonth,
  importFile,
  visitsOfMonth,
  visitsSheet,
  withStation,
} from '../../../support/office/import-side.ts'

describe.each(DATABASES)('a file of a log that the office has otherwise, over %s', (database) => {
  it('of a copy whose log parted further back than the files tell is refused', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] }), stationId)
    const parted = aSheetFile(kiosk, { head: 20, log: 'a copy', sheets: [visitsSheet('2026-01-10', 9, 20)] })
    const refused = await importFile(door, parted)
    expect(refused).toMatchObject({ status: 409, json: { known: aPlace(10) } })
    const shorter = aSheetFile(kiosk, { head: 8, log: 'a copy', sheets: [visitsSheet('2026-01-11', 9, 8)] })
    expect((await importFile(door, shorter)).status).toBe(409)
    expect(await visitsOfMonth(door)).toBe(5)
  })

  it('of a kiosk that was restored from an older copy adds what it counted since, day by day', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const before = [visitsSheet('2026-01-10', 7, 14), visitsSheet('2026-01-11', 6, 20)]
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: before }), stationId)
    // The copy was made after event 12: of the 10th it has five visits, and it went on two days later.
    const restored = { log: 'restored', partsAfter: 12 }
    const first = {
      ...restored,
      head: 16,
      sheets: [visitsSheet('2026-01-10', 5, 12), visitsSheet('2026-01-12', 4, 16)],
    }
    const one = aSheetFile(kiosk, { ...first, firstSeqs: [2, 13] })
    expect((await importFile(door, one)).json).toMatchObject({
      kept: 1,
      hadAlready: 1,
      isOfCopy: true,
      unsureDates: [],
    })
    expect(await visitsOfMonth(door)).toBe(17)
    const more = [visitsSheet('2026-01-10', 5, 12), visitsSheet('2026-01-12', 5, 18), visitsSheet('2026-01-13', 2, 26)]
    const two = aSheetFile(kiosk, { ...restored, head: 26, sheets: more, firstSeqs: [2, 13, 19] })
    for (const file of [two, one, two]) expect((await importFile(door, file)).status).toBe(200)
    // A stick of before turns up again.
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: before }))
    expect(await visitsOfMonth(door)).toBe(20)
  })

  it('of a restored kiosk counts on from the very event of a day at which its copy was made', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const before = [visitsSheet('2026-01-10', 5, 10), visitsSheet('2026-01-11', 6, 20)]
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: before }), stationId)
    const after = [visitsSheet('2026-01-10', 8, 15)]
    const file = aSheetFile(kiosk, { head: 15, log: 'restored', partsAfter: 11, sheets: after, firstSeqs: [2] })
    expect((await importFile(door, file)).json).toMatchObject({ kept: 1, unsureDates: [] })
    expect(await visitsOfMonth(door)).toBe(14)
  })

  it('of a copy that was restored twice, from the first copy too, counts all three', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const file = (log: string, head: number, trail: string, day: DaySheet, first: number) => {
      const { payload } = aSheetFile(kiosk, { head, log, sheets: [day], firstSeqs: [first] })
      return aSheetFile(kiosk, { head, sheets: [] }, JSON.stringify({ ...JSON.parse(payload), trail }))
    }
    const once = aTrail(0, 12) + aTrail(12, 18, 'once')
    const again = once.slice(0, 4 * 15) + aTrail(15, 19, 'again')
    await importFile(door, file('once', 18, once, visitsSheet('2026-01-12', 3, 18), 13))
    expect((await importFile(door, file('again', 19, again, visitsSheet('2026-01-13', 4, 19), 16))).status).toBe(200)
    await importFile(door, file('once', 18, once, visitsSheet('2026-01-12', 3, 18), 13))
    expect(await visitsOfMonth(door)).toBe(12)
  })

  it('of a restored kiosk adds of a day that both counted on only what is certainly new, and says so', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 9, 20)] }), stationId)
    const restored = { log: 'restored', partsAfter: 12, head: 22, sheets: [visitsSheet('2026-01-10', 11, 22)] }
    for (const firstSeqs of [{ firstSeqs: [2] }, {}]) {
      const { json } = await importFile(door, aSheetFile(kiosk, { ...restored, ...firstSeqs }))
      expect(json).toMatchObject({ isOfCopy: true, unsureDates: ['2026-01-10'] })
      expect(await visitsOfMonth(door)).toBe(11)
    }
    const begun = aSheetFile(kiosk, {
      ...restored,
      head: 25,
      sheets: [visitsSheet('2026-01-12', 3, 25)],
      firstSeqs: [23],
    })
    expect((await importFile(door, begun)).json).toMatchObject({ unsureDates: [] })
    expect(await visitsOfMonth(door)).toBe(14)
  })

  it('of a restored kiosk counts once when that kiosk is paired later, and when its sticks come again', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 9, 20)] }), stationId)
    const after = [visitsSheet('2026-01-10', 11, 22), visitsSheet('2026-01-12', 3, 25)]
    const file = aSheetFile(kiosk, { head: 25, log: 'restored', partsAfter: 12, sheets: after, firstSeqs: [2, 23] })
    await importFile(door, file)
    expect(await visitsOfMonth(door)).toBe(14)
    expect((await pair(door, stationId, kiosk)).status).toBe(201)
    // It knows what it had counted when its copy was made: six visits on the 10th.
    const own = [visitsSheet('2026-01-10', 5, 22), visitsSheet('2026-01-12', 3, 25)]
    const series = '00000000000000bb'
    const batch = aBatch({ series, after: 12, head: 26, log: 'restored', sheets: own })
    const url = `/v1/stations/${stationId}/day-sheets`
    const named = { ...batch, after: aPlace(12) }
    const told = await kiosk.ask(door, 'PUT', url, named)
    expect(told).toMatchObject({ status: 409, json: { known: aPlace(25, 'restored') } })
    const again = { ...batch, after: aPlace(25, 'restored'), trail: aTrail(25, 26, 'restored') }
    expect((await kiosk.ask(door, 'PUT', url, again)).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(17)
    // Since it was paired it settles by itself what a copy counted.
    expect((await importFile(door, file)).status).toBe(409)
    expect(await visitsOfMonth(door)).toBe(17)
  })

  it('of a restored kiosk counts on as the copy when its trail no longer reaches back to where the two parted', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const restored = { log: 'restored', partsAfter: 12 }
    const file = (after: number, head: number, sheets: DaySheet[], firstSeqs: number[]) =>
      importFile(door, aSheetFile(kiosk, { ...restored, after, head, sheets, firstSeqs }))
    await file(0, 16, [visitsSheet('2026-01-12', 4, 16)], [13])
    expect(await visitsOfMonth(door)).toBe(9)
    const grown = await file(14, 24, [visitsSheet('2026-01-12', 6, 18), visitsSheet('2026-01-13', 3, 24)], [13, 19])
    expect(grown.json).toMatchObject({ kept: 2, isOfCopy: true })
    expect(await visitsOfMonth(door)).toBe(14)
    const later = await file(22, 40, [visitsSheet('2026-01-13', 7, 30), visitsSheet('2026-01-14', 2, 40)], [19, 31])
    expect(later.json).toMatchObject({ kept: 2, isOfCopy: true })
    expect(await visitsOfMonth(door)).toBe(20)
    // Beyond all that the office has, nothing shows which of the two it is of.
    expect((await file(50, 60, [visitsSheet('2026-01-20', 9, 60)], [51])).status).toBe(409)
    expect(await visitsOfMonth(door)).toBe(20)
  })

  it('of a restored kiosk says of which days it could not tell what is new where its trail begins after the parting', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const restored = { log: 'restored', partsAfter: 12 }
    const first = { ...restored, head: 16, sheets: [visitsSheet('2026-01-12', 4, 16)], firstSeqs: [13] }
    await importFile(door, aSheetFile(kiosk, first))
    // A visit of the 11th was voided long before; one of the 10th, which began before the two parted, after all that.
    const sheets = [
      visitsSheet('2026-01-10', 4, 22),
      visitsSheet('2026-01-11', 1, 14),
      visitsSheet('2026-01-12', 6, 24),
    ]
    const grown = { ...restored, after: 14, head: 24, sheets }
    const untold = await importFile(door, aSheetFile(kiosk, grown))
    expect(untold).toMatchObject({ status: 409, json: { detail: expect.stringContaining('Save it anew') } })
    expect(await visitsOfMonth(door)).toBe(9)
    const told = await importFile(door, aSheetFile(kiosk, { ...grown, firstSeqs: [2, 9, 13] }))
    expect(told.json).toMatchObject({ kept: 1, hadAlready: 1, isOfCopy: true, unsureDates: ['2026-01-10'] })
    expect(told.json.sheets).toEqual([
      { businessDate: '2026-01-10', outcome: 'not-added' },
      { businessDate: '2026-01-11', outcome: 'had-already' },
      { businessDate: '2026-01-12', outcome: 'kept' },
    ])
    expect(await visitsOfMonth(door)).toBe(11)
  })

  it('that begins after all that the office has is of the only log that there is', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const later = { after: 50, head: 60, sheets: [visitsSheet('2026-01-10', 7, 22), visitsSheet('2026-01-20', 9, 60)] }
    expect((await importFile(door, aSheetFile(kiosk, later))).json).toMatchObject({ kept: 2, isOfCopy: false })
    expect(await visitsOfMonth(door)).toBe(16)
  })

  it('that begins after all that the office has is of its own log, whatever another kiosk brought before it', async () => {
    const { door, stationId } = await withStation(database)
    const [former, kiosk] = [aKiosk(), aKiosk()]
    const seriesId = wholeSeriesId(former.publicKey)
    const old = { seriesId, log: 'former', head: 30, sheets: [visitsSheet('2026-01-05', 3, 30)] }
    await importFile(door, aSheetFile(former, old), stationId)
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const later = { after: 50, head: 60, sheets: [visitsSheet('2026-01-20', 9, 60)] }
    expect((await importFile(door, aSheetFile(kiosk, later))).json).toMatchObject({ kept: 1, isOfCopy: false })
    expect(await visitsOfMonth(door)).toBe(17)
  })

  it('of a copy of a copy loses nothing and counts once when its kiosk is paired', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const file = (head: number, trail: string, day: DaySheet, first: number) => {
      const { payload } = aSheetFile(kiosk, { head, log: 'again', sheets: [day], firstSeqs: [first] })
      return aSheetFile(kiosk, { head, sheets: [] }, JSON.stringify({ ...JSON.parse(payload), trail }))
    }
    const once = aTrail(0, 12) + aTrail(12, 18, 'once')
    const again = once.slice(0, 4 * 15) + aTrail(15, 19, 'again')
    const first = { head: 18, log: 'once', partsAfter: 12, sheets: [visitsSheet('2026-01-12', 6, 18)], firstSeqs: [13] }
    await importFile(door, aSheetFile(kiosk, first))
    await importFile(door, file(19, again, visitsSheet('2026-01-13', 4, 19), 16))
    expect(await visitsOfMonth(door)).toBe(15)

    await pair(door, stationId, kiosk)
    const put = (batch: object) => kiosk.ask(door, 'PUT', `/v1/stations/${stationId}/day-sheets`, batch)
    // What the two copies have in common, as the kiosk hands it in: less than the first one had counted in the end.
    const common = aBatch({ series: '00000000000000bb', after: 12, head: 15, log: 'once', sheets: [] })
    const onceKnown = { ...common, after: aPlace(12), sheets: [visitsSheet('2026-01-12', 3, 15)] }
    expect(await put(onceKnown)).toMatchObject({ status: 409, json: { known: aPlace(18, 'once') } })
    const toKnown = { ...common, after: aPlace(18, 'once'), head: aPlace(18, 'once'), trail: '' }
    expect((await put({ ...toKnown, sheets: [visitsSheet('2026-01-12', 3, 15)] })).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(15)
    const nested = aBatch({ series: '00000000000000cc', after: 15, head: 21, log: 'again', sheets: [] })
    const told = await put({ ...nested, after: aPlace(15, 'once') })
    expect(told).toMatchObject({ status: 409, json: { known: aPlace(19, 'again') } })
    const own = [visitsSheet('2026-01-13', 5, 21)]
    const rest = { ...nested, after: aPlace(19, 'again'), trail: aTrail(19, 21, 'again'), sheets: own }
    expect((await put(rest)).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(16)
  })

  it('of a restored kiosk adds to a day that both counted on no less than to its hours together', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const day = (counts: Record<string, number>, throughSeq: number) =>
      aDaySheet({ date: '2026-01-10', throughSeq, counts })
    const original = day(
      { 'visits all': 10, 'visits hour:08': 6, 'visits hour:09': 4, 'items-counted item:mask': 3 },
      20,
    )
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [original] }), stationId)
    // Both counted ten, but not in the same hours: two at least are the copy's own.
    const own = day({ 'visits all': 10, 'visits hour:08': 4, 'visits hour:09': 6, 'items-counted item:mask': 4 }, 22)
    const file = aSheetFile(kiosk, { head: 22, log: 'restored', partsAfter: 12, sheets: [own], firstSeqs: [2] })
    expect((await importFile(door, file)).json).toMatchObject({ unsureDates: ['2026-01-10'] })
    expect(await countsOfMonth(door)).toMatchObject({
      'visits all': 12,
      'visits hour:08': 6,
      'visits hour:09': 6,
      'items-counted item:mask': 4,
    })
  })

  it('of a restored kiosk brings no visit back that the other copy voided', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const day = (counts: Record<string, number>, throughSeq: number) =>
      aDaySheet({ date: '2026-01-10', throughSeq, counts })
    // Five visits in either hour are common. One of the first was voided since, and there was one more in the second.
    const visits = { 'visits all': 10, 'visits hour:08': 4, 'visits hour:09': 6, 'voids all': 1 }
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [day(visits, 20)] }), stationId)
    const own = day({ 'visits all': 10, 'visits hour:08': 5, 'visits hour:09': 5, 'refusals all': 1 }, 13)
    const file = aSheetFile(kiosk, { head: 13, log: 'restored', partsAfter: 12, sheets: [own], firstSeqs: [2] })
    expect((await importFile(door, file)).json).toMatchObject({ unsureDates: ['2026-01-10'] })
    expect(await countsOfMonth(door)).toMatchObject({ ...visits, 'refusals all': 1 })
  })

  it('that is older than what the office keeps of the log had all been counted, or is refused', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [visitsSheet('2026-01-10', 5, 20)] }), stationId)
    const later = [visitsSheet('2026-01-10', 7, 22), visitsSheet('2026-01-20', 9, 60)]
    await importFile(door, aSheetFile(kiosk, { after: 50, head: 60, sheets: later }))
    // The events between were never brought: nothing that the office keeps reaches back to these.
    const older = aSheetFile(kiosk, { head: 22, sheets: [visitsSheet('2026-01-10', 7, 22)] })
    expect((await importFile(door, older)).json).toMatchObject({ kept: 0, hadAlready: 1, isOfCopy: false })
    const unknown = aSheetFile(kiosk, { head: 22, sheets: [visitsSheet('2026-01-11', 3, 22)] })
    expect((await importFile(door, unknown)).status).toBe(409)
    expect(await visitsOfMonth(door)).toBe(16)
  })

  it('leaves a trail of one piece behind, though events between were never brought', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [] }), stationId)
    await importFile(door, aSheetFile(kiosk, { after: 50, head: 60, sheets: [] }))
    await pair(door, stationId, kiosk)
    const url = `/v1/stations/${stationId}/series/00000000000000aa/trail?from=1`
    expect((await kiosk.ask(door, 'GET', url)).json).toMatchObject({ from: 51, trail: aTrail(50, 60) })
  })
})
