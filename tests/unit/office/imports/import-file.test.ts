import { describe, expect, it } from 'vitest'
import { importFile as takeFile } from '../../../../office/imports/import-file.ts'
import { judgeStation } from '../../../../office/page/stations/judge-station.ts'
import { daySheetFileSchema } from '../../../../shared/upstream/day-sheet-file.ts'
import { aBatch, aDaySheet, aPlace, aTrail } from '../../../support/office/a-day-sheet.ts'
import { aDoor, aKiosk, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES } from '../../../support/office/an-office.ts'
import { importFile, visitsOfMonth, visitsSheet, withStation } from '../../../support/office/import-side.ts'

const SERIES = '00000000000000aa'

describe.each(DATABASES)('a file of day sheets, over %s', (database) => {
  it('of a kiosk that is new is attached to the station that an officer names, and known from then on', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const first = aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
    expect((await importFile(door, first)).json.detail).toContain('say which station')
    expect((await importFile(door, first, stationId)).json).toMatchObject({ stationId, kept: 1, hadAlready: 0 })
    const second = aSheetFile(kiosk, {
      head: 20,
      sheets: [visitsSheet('2026-01-10', 5, 10), visitsSheet('2026-01-11', 6, 20)],
    })
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

  it('with a sheet of more parts than a station can have is imported without it, and takes it once it is mended', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const platforms = Array.from({ length: 301 }, (_, nth) => [`visits platform:p${nth}`, 1] as const)
    const faulty = aDaySheet({
      date: '2026-01-10',
      throughSeq: 10,
      counts: { 'visits all': 301, ...Object.fromEntries(platforms) },
    })
    const fileOf = (sheet: typeof faulty) =>
      aSheetFile(kiosk, { head: 20, sheets: [sheet, visitsSheet('2026-01-11', 6, 20)], firstSeqs: [1, 11] })
    expect((await importFile(door, fileOf(faulty), stationId)).json).toMatchObject({
      kept: 1,
      hadAlready: 0,
      sheets: [
        { businessDate: '2026-01-10', outcome: 'refused' },
        { businessDate: '2026-01-11', outcome: 'kept' },
      ],
    })
    expect(await visitsOfMonth(door)).toBe(6)
    const mended = await importFile(door, fileOf(visitsSheet('2026-01-10', 5, 10)))
    expect(mended.json).toMatchObject({ kept: 1, hadAlready: 1 })
    expect(await visitsOfMonth(door)).toBe(11)
  })

  it('of a clock that is ahead says how things were no later than now, and gives way to what comes after', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const bring = async (now: number) => {
      const file = aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)], now })
      expect((await importFile(door, file, stationId)).status).toBe(200)
      return (await door.ask(await door.officer('viewer'), 'GET', `/v1/stations/${stationId}`)).json.health.now
    }
    const began = door.clock.now()
    expect(await bring(began + 400 * 86_400_000)).toBe(began)
    door.clock.pass(60_000)
    expect(await bring(began + 30_000)).toBe(began + 30_000)
    expect(await bring(began - 1)).toBe(began + 30_000)
  })

  it('says of no sheet that it waits which the file brought, but of those that are not taken', async () => {
    const { door, stationId } = await withStation(database)
    const days = ['10', '11', '12', '13'].map((day, nth) => visitsSheet(`2026-01-${day}`, 5, 10 * (nth + 1)))
    const platforms = Array.from({ length: 301 }, (_, nth) => [`visits platform:p${nth}`, 1] as const)
    const counts = { 'visits all': 301, ...Object.fromEntries(platforms) }
    const faulty = ['14', '15', '16'].map((day) => aDaySheet({ date: `2026-01-${day}`, throughSeq: 50, counts }))
    const kiosk = aKiosk()
    const afterFile = async (head: number, sheets: typeof days, pendingSheets: number) => {
      const imported = await importFile(door, aSheetFile(kiosk, { head, sheets, pendingSheets }), stationId)
      expect(imported.status).toBe(200)
      const { json } = await door.ask(await door.officer('viewer'), 'GET', `/v1/stations/${stationId}`)
      const { faults } = judgeStation(json, { silentAfterHours: 48 }, door.clock.now())
      return { waiting: json.health.pendingSheets, faults }
    }
    expect(await afterFile(40, days, 4)).toEqual({ waiting: 0, faults: [] })
    expect(await afterFile(50, [...days, ...faulty], 7)).toEqual({ waiting: 3, faults: ['pending'] })
  })

  it('of a second kiosk of a date, of which no sketch tells, leaves open how many riders came to both', async () => {
    const { door, stationId } = await withStation(database)
    const riders = async () => {
      const { json } = await door.ask(await door.officer('viewer'), 'GET', `/v1/stations/${stationId}/days/2026-01-10`)
      const { counts } = json as { counts: { measure: string; dimension: string; value: number }[] }
      expect(counts).toContainEqual(expect.objectContaining({ measure: 'visits', dimension: 'all' }))
      return counts.filter(({ measure }) => measure === 'riders').map(({ value }) => value)
    }
    const sheet = aDaySheet({ date: '2026-01-10', throughSeq: 10, riders: [1, 2, 3], counts: { 'visits all': 3 } })
    const bring = (seriesId: string, one: typeof sheet) =>
      importFile(door, aSheetFile(aKiosk(), { seriesId, head: 10, log: seriesId, sheets: [one] }), stationId)
    await bring('00000000000000a1', { ...sheet, riders: '' })
    expect(await riders()).toEqual([3])
    await bring('00000000000000a2', sheet)
    expect(await riders()).toEqual([])
  })

  it('counts once, however often and in whatever order files come', async () => {
    const { door, stationId } = await withStation(database)
    const kiosk = aKiosk()
    const older = aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
    const newer = aSheetFile(kiosk, {
      head: 20,
      sheets: [visitsSheet('2026-01-10', 7, 15), visitsSheet('2026-01-11', 6, 20)],
    })
    for (const file of [newer, older, newer]) expect((await importFile(door, file, stationId)).status).toBe(200)
    expect(await visitsOfMonth(door)).toBe(13)
  })

  it('agrees with what the same kiosk sends online later, and sent before', async () => {
    const door = await aDoor(database)
    const kiosk = await aPairedKiosk(door, await door.street())
    const send = (parts: Parameters<typeof aBatch>[0]) =>
      kiosk.ask(door, 'PUT', `/v1/stations/${kiosk.stationId}/day-sheets`, aBatch(parts))
    expect((await send({ head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })).status).toBe(200)
    const file = aSheetFile(kiosk, {
      head: 30,
      sheets: [visitsSheet('2026-01-10', 5, 10), visitsSheet('2026-01-11', 6, 30)],
    })
    expect((await importFile(door, file)).json).toMatchObject({ kept: 1, hadAlready: 1 })
    // The kiosk does not know of the file: it is told where the office is, and goes on from there.
    const refused = await send({ after: 10, head: 40, sheets: [visitsSheet('2026-01-11', 9, 40)] })
    expect(refused).toMatchObject({ status: 409, json: { known: aPlace(30) } })
    expect((await send({ after: 30, head: 40, sheets: [visitsSheet('2026-01-11', 9, 40)] })).status).toBe(200)
    const trail = await kiosk.ask(door, 'GET', `/v1/stations/${kiosk.stationId}/series/${SERIES}/trail?from=1`)
    expect(trail.json.trail).toBe(aTrail(0, 40))
    expect(await visitsOfMonth(door)).toBe(14)
  })

  it('that was altered, or is signed by another key, is refused', async () => {
    const { door, stationId } = await withStation(database)
    const file = aSheetFile(aKiosk(), { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
    const altered = { ...file, payload: file.payload.replace('"value":5', '"value":50') }
    expect((await importFile(door, altered, stationId)).json.type).toMatch(/not-signed$/)
    expect((await importFile(door, { ...file, publicKey: aKiosk().publicKey }, stationId)).status).toBe(401)
    const nonsense = aSheetFile(aKiosk(), { head: 10, sheets: [] }, 'not json')
    expect((await importFile(door, nonsense, stationId)).status).toBe(400)
  })

  it('is not imported into a station that the officer may not see, nor into two', async () => {
    const { door, stationId } = await withStation(database)
    const elsewhere = await door.station(await door.street())
    const kiosk = aKiosk()
    const file = aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
    const stranger = await door.officer('editor', await door.street())
    const url = `/v1/imports?station=${stationId}`
    expect((await door.ask(stranger, 'POST', url, { body: file })).status).toBe(404)
    await importFile(door, file, stationId)
    expect((await importFile(door, file, elsewhere.stationId)).status).toBe(409)
    expect((await door.ask(stranger, 'POST', '/v1/imports', { body: file })).status).toBe(404)
  })

  it('makes no key trusted that it brings, until an officer says so or its kiosk is paired', async () => {
    const { door, stationId } = await withStation(database)
    const kiosks = { trusted: aKiosk(), paired: aKiosk() }
    const log = { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] }
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
    const { door, stationId } = await withStation(database)
    const { office, city } = door
    const write: typeof office.db.write = (work) =>
      office.db.write(async (trx) => {
        await work(trx)
        throw new Error('the disk is full')
      })
    const file = aSheetFile(aKiosk(), { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
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
})
