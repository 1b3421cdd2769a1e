import { describe, expect, it } from 'vitest'
import { type ADoor, aKiosk, aPairedKiosk, pair } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES, type DatabaseName } from '../../../support/office/an-office.ts'
import { importFile, visitsSheet, withStation } from '../../../support/office/import-side.ts'
import { rollupOf } from '../../../support/office/rollup-of.ts'

describe.each(DATABASES)('a file of a kiosk that stands at another station now, over %s', (database) => {
  it('counts there what the former station does not have, and so do all files that come later', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const first = aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
    await importFile(door, first, former)
    const second = aSheetFile(kiosk, {
      head: 20,
      sheets: [visitsSheet('2026-01-10', 7, 12), visitsSheet('2026-01-11', 6, 20)],
      firstSeqs: [1, 13],
    })
    expect(await importFile(door, second, present)).toMatchObject({
      status: 409,
      json: { type: expect.stringMatching(/other-station$/) },
    })
    const moved = await importMoved(door, second, present)
    expect(moved.json).toMatchObject({ stationId: present, kept: 2, hadAlready: 0, isOfCopy: false, unsureDates: [] })
    const third = aSheetFile(kiosk, { head: 25, sheets: [visitsSheet('2026-01-11', 9, 25)], firstSeqs: [13] })
    for (const file of [third, second, first, third]) {
      expect((await importFile(door, file)).json).toMatchObject({ stationId: present, isOfCopy: false })
    }
    expect(await visitsAt(door, former)).toBe(5)
    expect(await visitsAt(door, present)).toBe(11)
  })

  it('counts each stretch once when the kiosk comes back, though the files tell of all of it', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const upTo = (head: number, visits: number) =>
      aSheetFile(kiosk, { head, sheets: [visitsSheet('2026-01-10', visits, head)], firstSeqs: [1] })
    await importFile(door, upTo(10, 5), former)
    await importMoved(door, upTo(20, 8), present)
    await importMoved(door, upTo(30, 9), former)
    await importFile(door, upTo(40, 11))
    await importMoved(door, upTo(50, 15), present)
    for (const file of [upTo(20, 8), upTo(60, 16)]) expect((await importFile(door, file)).status).toBe(200)
    expect(await visitsAt(door, former)).toBe(5 + 3)
    expect(await visitsAt(door, present)).toBe(3 + 5)
  })

  it('is found on its way by its present log when the files reach no further back', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    await importFile(door, aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] }), former)
    const moved = { head: 20, sheets: [visitsSheet('2026-01-11', 6, 20)], firstSeqs: [11] }
    await importMoved(door, aSheetFile(kiosk, moved), present)
    const later = { after: 15, head: 30, sheets: [visitsSheet('2026-01-12', 2, 30)], firstSeqs: [21] }
    expect((await importFile(door, aSheetFile(kiosk, later))).json).toMatchObject({ kept: 1, isOfCopy: false })
    expect(await visitsAt(door, present)).toBe(8)
    // Back at the former station, whose own place no file shows any more.
    const days = [visitsSheet('2026-01-12', 2, 30), visitsSheet('2026-01-13', 1, 40)]
    const back = aSheetFile(kiosk, { after: 15, head: 40, sheets: days, firstSeqs: [21, 31] })
    for (const kept of [1, 0]) {
      expect((await importMoved(door, back, former)).json).toMatchObject({ stationId: former, kept, isOfCopy: false })
    }
    expect((await importFile(door, back)).json).toMatchObject({ stationId: former, kept: 0, hadAlready: 2 })
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([6, 8])
  })

  it('counts each stretch once when the kiosk comes back, though the files reach no further back than its last stays', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const dates = ['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13', '2026-01-14']
    const upTo = (head: number, after = 0) => {
      const sheets = dates.slice(0, head / 10).map((date, nth) => visitsSheet(date, 10 ** nth, nth * 10 + 10))
      return aSheetFile(kiosk, { after, head, sheets, firstSeqs: sheets.map((_, nth) => nth * 10 + 1) })
    }
    await importFile(door, upTo(10), former)
    await importMoved(door, upTo(20), present)
    await importMoved(door, upTo(30), former)
    const again = await importMoved(door, upTo(40, 15), present)
    expect(again.json).toMatchObject({ kept: 1, hadAlready: 3, isOfCopy: false, unsureDates: [] })
    const back = await importMoved(door, upTo(50, 25), former)
    expect(back.json).toMatchObject({ kept: 1, hadAlready: 4, isOfCopy: false, unsureDates: [] })
    for (const file of [upTo(40, 15), upTo(50), upTo(20)]) expect((await importFile(door, file)).status).toBe(200)
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([10_101, 1_010])
  })

  it('shares the day of a move out to both, though the files reach no further back than that day', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const file = (after: number, head: number, visits: number, first: number) =>
      aSheetFile(kiosk, { after, head, sheets: [visitsSheet('2026-01-12', visits, head)], firstSeqs: [first] })
    await importFile(door, aSheetFile(kiosk, { head: 10, sheets: [] }), former)
    await importMoved(door, file(0, 20, 3, 17), present)
    expect((await importMoved(door, file(15, 30, 7, 17), former)).json).toMatchObject({ kept: 1, unsureDates: [] })
    expect((await importFile(door, file(15, 35, 8, 17))).json).toMatchObject({ kept: 1, unsureDates: [] })
    expect((await importMoved(door, file(15, 40, 17, 17), present)).json).toMatchObject({ kept: 1, unsureDates: [] })
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([5, 12])
    // Of a date that began before the last stay, when nothing else is left on the trail, nobody can tell who counted what.
    expect((await importFile(door, file(32, 45, 20, 17))).json).toMatchObject({ kept: 0, unsureDates: ['2026-01-12'] })
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([5, 12])
  })

  it('is refused at its first station when it shows nothing of what the office has of it from the other', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const days = [visitsSheet('2026-01-10', 5, 10), visitsSheet('2026-01-11', 6, 20), visitsSheet('2026-01-12', 2, 40)]
    const upTo = (head: number, after = 0) => {
      const sheets = days.filter(({ throughSeq }) => throughSeq <= head)
      return aSheetFile(kiosk, { after, head, sheets, firstSeqs: [1, 11, 21].slice(0, sheets.length) })
    }
    await importFile(door, upTo(10), former)
    await importMoved(door, upTo(20), present)
    expect((await importMoved(door, upTo(40, 25), former)).status).toBe(409)
    expect((await importFile(door, upTo(40, 25))).status).toBe(409)
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([5, 6])
    // One that was saved before it shows where the other's part ends.
    expect((await importMoved(door, upTo(30, 15), former)).json).toMatchObject({ kept: 0 })
    expect((await importFile(door, upTo(40, 25))).json).toMatchObject({ kept: 1 })
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([7, 6])
  })

  it.each([
    { stays: 'two', places: [10, 20, 30], answers: [200, 200] },
    { stays: 'three', places: [10, 20, 30, 40], answers: [409, 409] },
  ])(
    'adds to the log of $stays former stays of a kiosk that is paired only what no other station brought',
    async ({ places, answers }) => {
      const { door, former, present } = await withTwo(database)
      const kiosk = aKiosk()
      await importFile(door, aSheetFile(kiosk, { head: 5, sheets: [] }), former)
      for (const [nth, head] of places.entries()) {
        await importMoved(door, aSheetFile(kiosk, { head, sheets: [] }), nth % 2 === 0 ? former : present)
      }
      expect((await pair(door, former, kiosk)).status).toBe(201)
      const upTo = (head: number, visits: number) =>
        aSheetFile(kiosk, { after: 15, head, sheets: [visitsSheet('2026-01-12', visits, head)], firstSeqs: [31] })
      const got = [await importFile(door, upTo(38, 4)), await importFile(door, upTo(50, 7))]
      expect(got.map(({ status }) => status)).toEqual(answers)
      expect(await visitsAt(door, former)).toBe(answers[1] === 200 ? 7 : 0)
    },
  )

  it('is asked about when it calls itself by the code of another station', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const fileOf = (head: number, stationCode: string) => {
      const { payload } = aSheetFile(kiosk, { head, sheets: [visitsSheet('2026-01-10', head, head)], firstSeqs: [1] })
      return aSheetFile(kiosk, { head, sheets: [] }, JSON.stringify({ ...JSON.parse(payload), stationCode }))
    }
    await importFile(door, fileOf(10, 'PRESENT'), former)
    const asked = await importFile(door, fileOf(20, 'PRESENT'))
    expect(asked).toMatchObject({ status: 409, json: { type: expect.stringMatching(/other-station$/) } })
    expect(asked.json.detail).toContain('PRESENT')
    expect(await visitsAt(door, present)).toBe(0)
    expect((await importFile(door, fileOf(20, 'FORMER'))).status).toBe(200)
    expect((await importFile(door, fileOf(30, 'of no station'))).status).toBe(200)
    expect((await importFile(door, fileOf(40, 'PRESENT'), former)).status).toBe(200)
    expect((await importMoved(door, fileOf(50, 'PRESENT'), present)).status).toBe(200)
    expect((await importFile(door, fileOf(60, 'PRESENT'))).json).toMatchObject({ stationId: present })
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([40, 20])
  })

  it('is not moved by an officer who may see one of the two stations alone, nor while it is paired', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const file = aSheetFile(kiosk, { head: 10, sheets: [visitsSheet('2026-01-10', 5, 10)] })
    await importFile(door, file, former)
    const street = await door.street()
    const elsewhere = (await door.station(street)).stationId
    const stranger = await door.officer('editor', street)
    const refused = await door.ask(stranger, 'POST', `/v1/imports?station=${elsewhere}&moved=true`, { body: file })
    expect([refused.status, refused.json.type]).toEqual([409, expect.stringMatching(/conflict$/)])
    const paired = await aPairedKiosk(door, street)
    const own = aSheetFile(paired, { head: 10, sheets: [] })
    const stays = await importMoved(door, own, present)
    expect([stays.status, stays.json.type]).toEqual([409, expect.stringMatching(/conflict$/)])
    expect((await importFile(door, file)).json).toMatchObject({ stationId: former, hadAlready: 1 })
  })

  it('is not taken for the former log where a restored copy of it went on at the other station, unseen since', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const first = visitsSheet('2026-01-10', 4, 4)
    const before = [first, visitsSheet('2026-01-11', 11, 15)]
    await importFile(door, aSheetFile(kiosk, { head: 15, sheets: before, firstSeqs: [1, 5] }), former)
    // Restored from a copy of the fourth event, and moved.
    const restored = { log: 'restored', partsAfter: 4 }
    const elsewhere = [first, visitsSheet('2026-01-12', 19, 23)]
    await importMoved(door, aSheetFile(kiosk, { ...restored, head: 23, sheets: elsewhere, firstSeqs: [1, 5] }), present)
    const back = [...elsewhere, visitsSheet('2026-01-13', 16, 39)]
    const file = aSheetFile(kiosk, { ...restored, after: 30, head: 39, sheets: back, firstSeqs: [1, 5, 24] })
    expect((await importMoved(door, file, former)).status).toBe(409)
    expect([await visitsAt(door, former), await visitsAt(door, present)]).toEqual([15, 19])
  })

  it('takes its key for rider codes along, which is good once the kiosk is paired', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    const file = aSheetFile(kiosk, { head: 10, sheets: [] })
    await importFile(door, file, former)
    await importMoved(door, file, present)
    const ofPresent = async () => {
      const { json } = await door.ask(await door.officer('viewer'), 'GET', `/v1/issuers?node=${present}`)
      return json.issuers.find((issuer: { publicKey: string }) => issuer.publicKey === kiosk.publicKey)
    }
    expect(await ofPresent()).toMatchObject({ isTrusted: false })
    door.clock.pass(1)
    expect((await pair(door, present, kiosk)).status).toBe(201)
    expect(await ofPresent()).toMatchObject({ isTrusted: true })
  })

  it('leaves a key for rider codes that was refused with the former station under the eyes of its officers', async () => {
    const { door, former, present } = await withTwo(database)
    const kiosk = aKiosk()
    // After the station got the key of its first kiosk.
    door.clock.pass(1)
    await pair(door, former, kiosk)
    door.clock.pass(1)
    const admin = await door.officer('admin')
    await door.ask(admin, 'DELETE', `/v1/stations/${former}/kiosk?distrust=true`)
    const imported = await importMoved(door, aSheetFile(kiosk, { head: 10, sheets: [] }), present)
    expect(imported.json).toMatchObject({ stationId: present })
    const isTrustedAt = async (stationId: string) => {
      const { json } = await door.ask(admin, 'GET', `/v1/issuers?node=${stationId}`)
      return json.issuers.find((issuer: { publicKey: string }) => issuer.publicKey === kiosk.publicKey)?.isTrusted
    }
    expect(await isTrustedAt(former)).toBe(false)
    expect((await pair(door, present, kiosk)).status).toBe(201)
    expect([await isTrustedAt(former), await isTrustedAt(present)]).toEqual([false, false])
  })
})

async function withTwo(database: DatabaseName) {
  const { door } = await withStation(database)
  const street = await door.street()
  const former = (await door.station(street, 'FORMER')).stationId
  const present = (await door.station(street, 'PRESENT')).stationId
  return { door, former, present }
}

/** Hands a file to the office as an editor does who says that its kiosk stands there now. */
async function importMoved(door: ADoor, body: unknown, stationId: string) {
  return door.ask(await door.officer('editor'), 'POST', `/v1/imports?station=${stationId}&moved=true`, { body })
}

async function visitsAt(door: ADoor, stationId: string): Promise<number> {
  return (await rollupOf(door.office, stationId, 'month', '2026-01-01'))['visits all'] ?? 0
}
