import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../electron/station/check-ins/scan-code.ts'
import { revokeCode } from '../../../../electron/station/riders/revoke-code.ts'
import { inSession } from '../../../../electron/station/sync/open-session.ts'
import { saveSheetFile } from '../../../../electron/station/sync/save-sheet-file.ts'
import { tellRevokedCodes } from '../../../../electron/station/sync/tell-revoked-codes.ts'
import { addRevokedCodes, BY_OFFICE, revokedCodes } from '../../../../office/downlink/revoked-codes.ts'
import { describeStations } from '../../../../office/stations/describe-stations.ts'
import { summarise } from '../../../../office/summaries/summarise.ts'
import type { CodeId } from '../../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../../shared/time/business-date.ts'
import { DAY_MS } from '../../../support/a-clock.ts'
import { type AKiosk, aKiosk, TOOLS } from '../../../support/a-paired-station.ts'
import { DATABASES, type DatabaseName } from '../../../support/office/an-office.ts'
import { anOfficeToCall, type OfficeToCall } from '../../../support/office/an-office-to-call.ts'
import { countedBy, keptOf } from '../../../support/office/kept-and-counted.ts'
import { pairForReal } from '../../../support/office/pair-for-real.ts'
import { rollupOf } from '../../../support/office/rollup-of.ts'

const YEAR = { from: '2026-01-01' as BusinessDate, to: '2026-12-31' as BusinessDate }

describe.each(DATABASES)('real kiosks and their office, over %s', (database) => {
  it('make up for thirty days without each other, to the last count', async () => {
    const { office, kiosk, stationId } = await aPairedStreet(database)
    await office.close()
    for (let day = 0; day < 30; day++) {
      visits(kiosk, 1 + (day % 3))
      kiosk.station.clock.pass(DAY_MS)
      if (day % 10 === 4) expect(await kiosk.sync()).toBe('unreachable')
    }
    expect(kiosk.pending()).toBe(30)
    office.clock.pass(30 * DAY_MS)
    await office.open()
    expect(await kiosk.sync()).toBeNull()
    expect(await keptOf(office.office(), stationId)).toEqual(countedBy(kiosk.station, stationId))
    expect(await yearOf(office)).toMatchObject({ visits: 60, silent: [] })
  })

  it('agree on what was carried on a stick and is sent over a network later', async () => {
    const office = await anOfficeToCall(database)
    const stationId = await office.station(await office.street('Street'), 'HQ-1')
    const kiosk = aKiosk()
    visits(kiosk, 3)
    const older = await onStick(kiosk)
    kiosk.station.clock.pass(DAY_MS)
    visits(kiosk, 2)
    const newer = await onStick(kiosk)
    for (const file of [newer, older, newer]) await office.importFile(file, stationId)
    // Before it is paired it has no key to hash riders with: how many came is not known, which is not none.
    expect(await yearOf(office)).toMatchObject({ visits: 5, riders: null, withoutSketch: 2 })

    await pairForReal(office, kiosk.station, stationId)
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    await office.importFile(older, stationId)
    expect(await keptOf(office.office(), stationId)).toEqual(countedBy(kiosk.station, stationId))
    expect(await yearOf(office)).toMatchObject({ visits: 6, riders: about(6), withoutSketch: 0 })
  })

  it('count on by stick when the data of a kiosk was restored from an older copy, and when it is paired later', async () => {
    const office = await anOfficeToCall(database)
    const stationId = await office.station(await office.street('Street'), 'HQ-1')
    const first = aKiosk()
    visits(first, 2)
    const early = await onStick(first)
    const restore = first.station.copy()
    visits(first, 1)
    await office.importFile(await onStick(first), stationId)

    const restored = aKiosk(restore())
    visits(restored, 2)
    // Of the day of the copy it has four visits, and how many the copy began with cannot be known.
    expect(await office.importFile(await onStick(restored), stationId)).toMatchObject({ unsureDates: ['2026-01-13'] })
    expect(await yearOf(office)).toMatchObject({ visits: 4 })
    restored.station.clock.pass(DAY_MS)
    visits(restored, 4)
    for (const file of [await onStick(restored), early]) await office.importFile(file, stationId)
    expect(await yearOf(office)).toMatchObject({ visits: 8 })

    // A kiosk that calls does know.
    await pairForReal(office, restored.station, stationId)
    visits(restored, 1)
    expect(await restored.sync()).toBeNull()
    expect(await yearOf(office)).toMatchObject({ visits: 10 })
  })

  it.each(['former', 'present'] as const)(
    'count each visit once at the station where it was, when a kiosk moved by stick is paired with its %s one',
    async (where) => {
      const office = await anOfficeToCall(database)
      const street = await office.street('Street')
      const stations = {
        former: await office.station(street, 'HQ-1'),
        present: await office.station(street, 'HQ-2'),
      }
      const kiosk = aKiosk()
      visits(kiosk, 3)
      await office.importFile(await onStick(kiosk), stations.former)
      visits(kiosk, 2)
      await office.importFile(await onStick(kiosk), stations.present, true)
      kiosk.station.clock.pass(DAY_MS)
      visits(kiosk, 4)
      const late = await onStick(kiosk)
      await office.importFile(late, stations.present)

      await pairForReal(office, kiosk.station, stations[where])
      visits(kiosk, 5)
      expect(await kiosk.sync()).toBeNull()
      // The stick of before the pairing turns up again.
      await expect(office.importFile(late, stations[where])).rejects.toMatchObject({ problem: 'series-elsewhere' })
      const told = [await visitsAt(office, stations.former), await visitsAt(office, stations.present)]
      expect(told).toEqual(where === 'former' ? [3 + 5, 6] : [3, 6 + 5])
    },
  )

  it('count on when a kiosk is replaced, by a copy of its data folder or by an empty one', async () => {
    const { office, kiosk: first, stationId } = await aPairedStreet(database)
    visits(first, 2)
    await first.sync()
    const restore = first.station.copy()
    visits(first, 3)
    await first.sync()

    const restored = aKiosk(restore())
    visits(restored, 4)
    expect(await restored.sync()).toBeNull()
    expect(await yearOf(office)).toMatchObject({ visits: 9 })

    const anew = aKiosk()
    await pairForReal(office, anew.station, stationId)
    visits(anew, 1)
    expect(await anew.sync()).toBeNull()
    expect(await restored.sync()).toBe('unknown-station')
    expect(await yearOf(office)).toMatchObject({ visits: 10, riders: about(10) })
  })

  it('agree though the clock of the kiosk is a year ahead, and the office says that it is', async () => {
    const { office, kiosk, stationId } = await aPairedStreet(database)
    kiosk.station.clock.set(office.clock.now() + 365 * DAY_MS)
    visits(kiosk, 2)
    expect(await kiosk.sync()).toBeNull()
    kiosk.station.clock.set(office.clock.now())
    visits(kiosk, 1)
    expect(await kiosk.sync()).toBeNull()
    expect(await keptOf(office.office(), stationId)).toEqual(countedBy(kiosk.station, stationId))
    const [station] = await describeStations(office.office().db.read, office.root, '2026-01-16')
    expect(station).toMatchObject({ datesAhead: 1, latestDate: '2027-01-16' })
  })

  it('trust the codes of each other, but for those that one of them revoked', async () => {
    const { office, kiosk } = await aPairedStreet(database)
    const other = aKiosk()
    await pairForReal(office, other.station, await office.station(await office.street('Other'), 'HQ-2'))
    const [good, lost] = [other.station.register(), other.station.register()]
    revokeCode(other.station.context, lost.code.codeId, 'lost', other.station.lead)
    expect(await other.sync()).toBeNull()
    expect(await kiosk.sync()).toBeNull()
    const scan = (text: string) => scanCode(kiosk.station.context, text, 'wedge')
    expect(scan(good.code.text)).toMatchObject({ outcome: 'first-visit' })
    expect(scan(lost.code.text)).toMatchObject({ outcome: 'refused', reason: 'revoked' })
  })

  it('keep out what was revoked before the office was restored from an older copy, and what is after', async () => {
    const { office, kiosk } = await aPairedStreet(database)
    const other = aKiosk()
    await pairForReal(office, other.station, await office.station(await office.street('Other'), 'HQ-2'))
    for (const each of [other, kiosk]) expect(await each.sync()).toBeNull()
    const restore = await aCopyOfWhatIsRevoked(office)
    const [lost, stolen] = [other.station.register(), other.station.register()]
    revokeCode(other.station.context, lost.code.codeId, 'lost', other.station.lead)
    for (const each of [other, kiosk]) expect(await each.sync()).toBeNull()

    await restore()
    await revokeAtOffice(office, stolen.code.codeId)
    const scan = (text: string) => scanCode(kiosk.station.context, text, 'wedge')
    expect(await kiosk.sync()).toBeNull()
    expect(scan(stolen.code.text)).toMatchObject({ outcome: 'refused', reason: 'revoked' })
    for (const each of [other, kiosk]) expect(await each.sync()).toBeNull()
    expect(scan(lost.code.text)).toMatchObject({ outcome: 'refused', reason: 'revoked' })
  })

  it('say again what they revoked where the office lost it before they were sent it back', async () => {
    const { office, kiosk } = await aPairedStreet(database)
    const lost = kiosk.station.register()
    expect(await kiosk.sync()).toBeNull()
    const restore = await aCopyOfWhatIsRevoked(office)
    revokeCode(kiosk.station.context, lost.code.codeId, 'lost', kiosk.station.lead)
    const { context } = kiosk.station
    await inSession({ context, tools: TOOLS, signal: new AbortController().signal }, tellRevokedCodes)
    expect(await revokedCodes(office.office().db.read)).toEqual([lost.code.codeId])

    await restore()
    expect(await kiosk.sync()).toBeNull()
    expect(await revokedCodes(office.office().db.read)).toEqual([lost.code.codeId])
  })
})

async function revokeAtOffice(office: OfficeToCall, codeId: CodeId): Promise<void> {
  const { db, clock } = office.office()
  const given = { source: BY_OFFICE, codeIds: [codeId], now: clock.now() }
  await db.write((trx) => addRevokedCodes(trx, office.office(), given))
}

/** Answers what puts the revoked codes back as they are now, with all that kiosks are told of them. */
async function aCopyOfWhatIsRevoked(office: OfficeToCall): Promise<() => Promise<void>> {
  const { db } = office.office()
  const codes = await db.read.selectFrom('revoked_code').selectAll().execute()
  const versions = await db.read.selectFrom('downlink_version').selectAll().execute()
  return () =>
    db.write(async (trx) => {
      await trx.deleteFrom('revoked_code').execute()
      if (codes.length > 0) await trx.insertInto('revoked_code').values(codes).execute()
      await trx.deleteFrom('downlink_version').execute()
      await trx.insertInto('downlink_version').values(versions).execute()
    })
}

async function aPairedStreet(database: DatabaseName) {
  const office = await anOfficeToCall(database)
  const stationId = await office.station(await office.street('Street'), 'HQ-1')
  const kiosk = aKiosk()
  expect(await pairForReal(office, kiosk.station, stationId)).toMatchObject({ outcome: 'paired', stationName: 'HQ-1' })
  return { office, kiosk, stationId }
}

function visits(kiosk: AKiosk, count: number): void {
  for (let visit = 0; visit < count; visit++) kiosk.visit()
}

async function onStick({ station: { context } }: AKiosk): Promise<unknown> {
  const saved = await saveSheetFile(context, TOOLS, { rootId: 'station', folders: [] }, async () => {})
  if (saved.outcome !== 'saved') throw new Error(saved.reason)
  return JSON.parse(readFileSync(saved.fullPath, 'utf8'))
}

async function visitsAt(office: OfficeToCall, stationId: string) {
  return (await rollupOf(office.office(), stationId, 'month', '2026-01-01'))['visits all']
}

/** The key of a sketch is drawn: once in some hundred times two of a few riders are taken for one. */
function about(riders: number) {
  return expect.toBeOneOf([riders, riders - 1])
}

async function yearOf(office: OfficeToCall) {
  const summary = await summarise(office.office(), {
    ...YEAR,
    place: office.root,
    per: 'year',
    by: 'total',
    measures: ['visits', 'riders'],
    breakdowns: undefined,
    isLeaving: false,
  })
  const total = (measure: string) => summary.totals[0]?.cells.find((cell) => cell.measure === measure)?.value
  const withoutSketch = summary.totals[0]?.stationDaysWithoutSketch
  return { visits: total('visits'), riders: total('riders'), withoutSketch, silent: summary.silent }
}
