import { describe, expect, it } from 'vitest'
import { importFile as takeFile } from '../../../../office/imports/import-file.ts'
import type { DaySheet } from '../../../../shared/upstream/day-sheet.ts'
import { daySheetFileSchema } from '../../../../shared/upstream/day-sheet-file.ts'
import { aBatch, aDaySheet, aPlace, aTrail } from '../../../support/office/a-day-sheet.ts'
import { type ADoor, aDoor, aKiosk, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES } from '../../../support/office/an-office.ts'
import { rollupOf } from '../../../support/office/rollup-of.ts'

const SERIES = '00000000000000aa'

describe.each(DATABASES)('a file of day sheets, over %s', (database) => {
  it('of a kiosk that is new is attached to the station that an officer names, and known from then on', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    const first = aSheetFile(kiosk, { head: 10, sheets: [sheet('2026-01-10', 5, 10)] })
    expect((await importFile(door, first)).json.detail).toContain('say which station')
    expect((await importFile(door, first, stationId)).json).toMatchObject({ stationId, kept: 1, hadAlready: 0 })
    const second = aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 5, 10), sheet('2026-01-11', 6, 20)] })
    expect((await importFile(door, second)).json).toEqual({
      stationId,
      kept: 1,
      hadAlready: 1,
      isOfCopy: false,
      unsureDates: [],
      sheets: [
        { businessDate: '2026-01-10', outcome: 'had-already' },
        { businessDate: '2026-01-11', outcome: 'kept' },
      ],
    })
    expect(await visitsOfMonth(door)).toBe(11)
  })

  it('counts once, however often and in whatever order files come', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    const older = aSheetFile(kiosk, { head: 10, sheets: [sheet('2026-01-10', 5, 10)] })
    const newer = aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 7, 15), sheet('2026-01-11', 6, 20)] })
    for (const file of [newer, older, newer]) expect((await importFile(door, file, stationId)).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(13)
  })

  it('agrees with what the same kiosk sends online later, and sent before', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const send = (parts: Parameters<typeof aBatch>[0]) =>
      kiosk.ask(door, 'PUT', `/v1/stations/${kiosk.stationId}/day-sheets`, aBatch(parts))
    expect((await send({ head: 10, sheets: [sheet('2026-01-10', 5, 10)] })).status).toBe(200)
    const file = aSheetFile(kiosk, { head: 30, sheets: [sheet('2026-01-10', 5, 10), sheet('2026-01-11', 6, 30)] })
    expect((await importFile(door, file)).json).toMatchObject({ kept: 1, hadAlready: 1 })
    // The kiosk does not know of the file: it is told where the office is, and goes on from there.
    const refused = await send({ after: 10, head: 40, sheets: [sheet('2026-01-11', 9, 40)] })
    expect(refused).toMatchObject({ status: 409, json: { known: aPlace(30) } })
    expect((await send({ after: 30, head: 40, sheets: [sheet('2026-01-11', 9, 40)] })).status).toBe(200)
    const trail = await kiosk.ask(door, 'GET', `/v1/stations/${kiosk.stationId}/series/${SERIES}/trail?from=1`)
    expect(trail.json.trail).toBe(aTrail(0, 40))
    expect(await visitsOfMonth(door)).toBe(14)
  })

  it('of a copy whose log parted further back than the files tell is refused', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 10, sheets: [sheet('2026-01-10', 5, 10)] }), stationId)
    const parted = aSheetFile(kiosk, { head: 20, log: 'a copy', sheets: [sheet('2026-01-10', 9, 20)] })
    const refused = await importFile(door, parted)
    expect(refused).toMatchObject({ status: 409, json: { known: aPlace(10) } })
    const shorter = aSheetFile(kiosk, { head: 8, log: 'a copy', sheets: [sheet('2026-01-11', 9, 8)] })
    expect((await importFile(door, shorter)).status).toBe(409)
    expect(await visitsOfMonth(door)).toBe(5)
  })

  it('of a kiosk that was restored from an older copy adds what it counted since, day by day', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    const before = [sheet('2026-01-10', 7, 14), sheet('2026-01-11', 6, 20)]
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: before }), stationId)
    // The copy was made after event 12: of the 10th it has five visits, and it went on two days later.
    const restored = { log: 'restored', partsAfter: 12 }
    const first = { ...restored, head: 16, sheets: [sheet('2026-01-10', 5, 12), sheet('2026-01-12', 4, 16)] }
    const one = aSheetFile(kiosk, { ...first, firstSeqs: [2, 13] })
    expect((await importFile(door, one)).json).toMatchObject({
      kept: 1,
      hadAlready: 1,
      isOfCopy: true,
      unsureDates: [],
    })
    expect(await visitsOfMonth(door)).toBe(17)
    const more = [sheet('2026-01-10', 5, 12), sheet('2026-01-12', 5, 18), sheet('2026-01-13', 2, 26)]
    const two = aSheetFile(kiosk, { ...restored, head: 26, sheets: more, firstSeqs: [2, 13, 19] })
    for (const file of [two, one, two]) expect((await importFile(door, file)).status).toBe(200)
    // A stick of before turns up again.
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: before }))
    expect(await visitsOfMonth(door)).toBe(20)
  })

  it('of a restored kiosk counts on from the very event of a day at which its copy was made', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    const before = [sheet('2026-01-10', 5, 10), sheet('2026-01-11', 6, 20)]
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: before }), stationId)
    const after = [sheet('2026-01-10', 8, 15)]
    const file = aSheetFile(kiosk, { head: 15, log: 'restored', partsAfter: 11, sheets: after, firstSeqs: [2] })
    expect((await importFile(door, file)).json).toMatchObject({ kept: 1, unsureDates: [] })
    expect(await visitsOfMonth(door)).toBe(14)
  })

  it('of a copy that was restored twice, from the first copy too, counts all three', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 5, 20)] }), stationId)
    const file = (log: string, head: number, trail: string, day: DaySheet, first: number) => {
      const { payload } = aSheetFile(kiosk, { head, log, sheets: [day], firstSeqs: [first] })
      return aSheetFile(kiosk, { head, sheets: [] }, JSON.stringify({ ...JSON.parse(payload), trail }))
    }
    const once = aTrail(0, 12) + aTrail(12, 18, 'once')
    const again = once.slice(0, 4 * 15) + aTrail(15, 19, 'again')
    await importFile(door, file('once', 18, once, sheet('2026-01-12', 3, 18), 13))
    expect((await importFile(door, file('again', 19, again, sheet('2026-01-13', 4, 19), 16))).status).toBe(200)
    await importFile(door, file('once', 18, once, sheet('2026-01-12', 3, 18), 13))
    expect(await visitsOfMonth(door)).toBe(12)
  })

  it('of a restored kiosk adds of a day that both counted on only what is certainly new, and says so', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 9, 20)] }), stationId)
    const restored = { log: 'restored', partsAfter: 12, head: 22, sheets: [sheet('2026-01-10', 11, 22)] }
    for (const firstSeqs of [{ firstSeqs: [2] }, {}]) {
      const { json } = await importFile(door, aSheetFile(kiosk, { ...restored, ...firstSeqs }))
      expect(json).toMatchObject({ isOfCopy: true, unsureDates: ['2026-01-10'] })
      expect(await visitsOfMonth(door)).toBe(11)
    }
    const begun = aSheetFile(kiosk, { ...restored, head: 25, sheets: [sheet('2026-01-12', 3, 25)], firstSeqs: [23] })
    expect((await importFile(door, begun)).json).toMatchObject({ unsureDates: [] })
    expect(await visitsOfMonth(door)).toBe(14)
  })

  it('of a restored kiosk counts once when that kiosk is paired later, and when its sticks come again', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 9, 20)] }), stationId)
    const after = [sheet('2026-01-10', 11, 22), sheet('2026-01-12', 3, 25)]
    const file = aSheetFile(kiosk, { head: 25, log: 'restored', partsAfter: 12, sheets: after, firstSeqs: [2, 23] })
    await importFile(door, file)
    expect(await visitsOfMonth(door)).toBe(14)
    expect((await pair(door, stationId, kiosk)).status).toBe(201)
    // It knows what it had counted when its copy was made: six visits on the 10th.
    const own = [sheet('2026-01-10', 5, 22), sheet('2026-01-12', 3, 25)]
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
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 5, 20)] }), stationId)
    const restored = { log: 'restored', partsAfter: 12 }
    const file = (after: number, head: number, sheets: DaySheet[], firstSeqs: number[]) =>
      importFile(door, aSheetFile(kiosk, { ...restored, after, head, sheets, firstSeqs }))
    await file(0, 16, [sheet('2026-01-12', 4, 16)], [13])
    expect(await visitsOfMonth(door)).toBe(9)
    const grown = await file(14, 24, [sheet('2026-01-12', 6, 18), sheet('2026-01-13', 3, 24)], [13, 19])
    expect(grown.json).toMatchObject({ kept: 2, isOfCopy: true })
    expect(await visitsOfMonth(door)).toBe(14)
    const later = await file(22, 40, [sheet('2026-01-13', 7, 30), sheet('2026-01-14', 2, 40)], [19, 31])
    expect(later.json).toMatchObject({ kept: 2, isOfCopy: true })
    expect(await visitsOfMonth(door)).toBe(20)
    // Beyond all that the office has, nothing shows which of the two it is of.
    expect((await file(50, 60, [sheet('2026-01-20', 9, 60)], [51])).status).toBe(409)
    expect(await visitsOfMonth(door)).toBe(20)
  })

  it('that begins after all that the office has is of the only log that there is', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 5, 20)] }), stationId)
    const later = { after: 50, head: 60, sheets: [sheet('2026-01-10', 7, 22), sheet('2026-01-20', 9, 60)] }
    expect((await importFile(door, aSheetFile(kiosk, later))).json).toMatchObject({ kept: 2, isOfCopy: false })
    expect(await visitsOfMonth(door)).toBe(16)
  })

  it('of a copy of a copy loses nothing and counts once when its kiosk is paired', async () => {
    const { door, stationId } = await withStation()
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 20, sheets: [sheet('2026-01-10', 5, 20)] }), stationId)
    const file = (head: number, trail: string, day: DaySheet, first: number) => {
      const { payload } = aSheetFile(kiosk, { head, log: 'again', sheets: [day], firstSeqs: [first] })
      return aSheetFile(kiosk, { head, sheets: [] }, JSON.stringify({ ...JSON.parse(payload), trail }))
    }
    const once = aTrail(0, 12) + aTrail(12, 18, 'once')
    const again = once.slice(0, 4 * 15) + aTrail(15, 19, 'again')
    const first = { head: 18, log: 'once', partsAfter: 12, sheets: [sheet('2026-01-12', 6, 18)], firstSeqs: [13] }
    await importFile(door, aSheetFile(kiosk, first))
    await importFile(door, file(19, again, sheet('2026-01-13', 4, 19), 16))
    expect(await visitsOfMonth(door)).toBe(15)

    await pair(door, stationId, kiosk)
    const put = (batch: object) => kiosk.ask(door, 'PUT', `/v1/stations/${stationId}/day-sheets`, batch)
    // What the two copies have in common, as the kiosk hands it in: less than the first one had counted in the end.
    const common = aBatch({ series: '00000000000000bb', after: 12, head: 15, log: 'once', sheets: [] })
    const onceKnown = { ...common, after: aPlace(12), sheets: [sheet('2026-01-12', 3, 15)] }
    expect(await put(onceKnown)).toMatchObject({ status: 409, json: { known: aPlace(18, 'once') } })
    const toKnown = { ...common, after: aPlace(18, 'once'), head: aPlace(18, 'once'), trail: '' }
    expect((await put({ ...toKnown, sheets: [sheet('2026-01-12', 3, 15)] })).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(15)
    const nested = aBatch({ series: '00000000000000cc', after: 15, head: 21, log: 'again', sheets: [] })
    const told = await put({ ...nested, after: aPlace(15, 'once') })
    expect(told).toMatchObject({ status: 409, json: { known: aPlace(19, 'again') } })
    const own = [sheet('2026-01-13', 5, 21)]
    const rest = { ...nested, after: aPlace(19, 'again'), trail: aTrail(19, 21, 'again'), sheets: own }
    expect((await put(rest)).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(16)
  })

  it('that was altered, or is signed by another key, is refused', async () => {
    const { door, stationId } = await withStation()
    const file = aSheetFile(aKiosk(), { head: 10, sheets: [sheet('2026-01-10', 5, 10)] })
    const altered = { ...file, payload: file.payload.replace('"value":5', '"value":50') }
    expect((await importFile(door, altered, stationId)).json.type).toMatch(/not-signed$/)
    expect((await importFile(door, { ...file, publicKey: aKiosk().publicKey }, stationId)).status).toBe(401)
    const nonsense = aSheetFile(aKiosk(), { head: 10, sheets: [] }, 'not json')
    expect((await importFile(door, nonsense, stationId)).status).toBe(400)
  })

  it('is not imported into a station that the officer may not see, nor into two', async () => {
    const { door, stationId } = await withStation()
    const elsewhere = await door.station(await door.street())
    const kiosk = aKiosk()
    const file = aSheetFile(kiosk, { head: 10, sheets: [sheet('2026-01-10', 5, 10)] })
    const stranger = await door.officer('editor', await door.street())
    const url = `/v1/imports?station=${stationId}`
    expect((await door.ask(stranger, 'POST', url, { body: file })).status).toBe(404)
    await importFile(door, file, stationId)
    expect((await importFile(door, file, elsewhere.stationId)).status).toBe(409)
    expect((await door.ask(stranger, 'POST', '/v1/imports', { body: file })).status).toBe(404)
  })

  it('makes no key trusted that it brings, until an officer says so or its kiosk is paired', async () => {
    const { door, stationId } = await withStation()
    const kiosks = { trusted: aKiosk(), paired: aKiosk() }
    const log = { head: 10, sheets: [sheet('2026-01-10', 5, 10)] }
    for (const kiosk of Object.values(kiosks)) await importFile(door, aSheetFile(kiosk, log), stationId)
    const observer = await aPairedKiosk(door, await door.street())
    const trusted = async () => {
      const { json } = await observer.ask(door, 'GET', `/v1/stations/${observer.stationId}/downlink`)
      return json.trustedIssuers.map((issuer: { publicKey: string }) => issuer.publicKey)
    }
    expect(await trusted()).not.toContain(kiosks.trusted.publicKey)
    const url = `/v1/issuers/${kiosks.trusted.publicKey}`
    expect((await door.ask(await door.officer('editor'), 'PUT', url, { body: { isTrusted: true } })).status).toBe(204)
    await importFile(door, aSheetFile(kiosks.trusted, log))
    expect(await trusted()).toContain(kiosks.trusted.publicKey)
    expect(await trusted()).not.toContain(kiosks.paired.publicKey)
    expect((await pair(door, stationId, kiosks.paired)).status).toBe(201)
    expect(await trusted()).toContain(kiosks.paired.publicKey)
  })

  it('that could not be kept is forgotten, so that what it counts is listed once it is', async () => {
    const { door, stationId } = await withStation()
    const { office, city } = door
    const write: typeof office.db.write = (work) =>
      office.db.write(async (trx) => {
        await work(trx)
        throw new Error('the disk is full')
      })
    const file = aSheetFile(aKiosk(), { head: 10, sheets: [sheet('2026-01-10', 5, 10)] })
    const caller = { kind: 'token', tokenId: 'test', name: 'test', scopes: [], top: city } as const
    const failing = takeFile(
      { ...office, db: { ...office.db, write } },
      caller,
      daySheetFileSchema.parse(file),
      stationId,
    )
    await expect(failing).rejects.toThrow('the disk is full')
    expect((await importFile(door, file, stationId)).json).toMatchObject({ kept: 1 })
    const { json } = await door.ask(await door.officer('viewer'), 'GET', '/v1/measures')
    expect(json.measures).toContainEqual(expect.objectContaining({ measure: 'visits' }))
  })

  async function withStation() {
    const door = await aDoor(database)
    return { door, stationId: (await door.station(await door.street())).stationId }
  }
})

function sheet(date: string, visits: number, throughSeq: number) {
  return aDaySheet({ date, throughSeq, counts: { 'visits all': visits } })
}

async function importFile(door: ADoor, body: unknown, stationId?: string) {
  const url = `/v1/imports${stationId === undefined ? '' : `?station=${stationId}`}`
  return door.ask(await door.officer('editor'), 'POST', url, { body })
}

async function visitsOfMonth(door: ADoor): Promise<number | undefined> {
  return (await rollupOf(door.office, door.city.nodeId, 'month', '2026-01-01'))['visits all']
}
