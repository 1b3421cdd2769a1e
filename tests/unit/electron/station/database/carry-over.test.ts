import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles, backupFolder, backupPath } from '../../../../../electron/station/database/backup-files.ts'
import { checkEventChain } from '../../../../../electron/station/events/check-event-chain.ts'
import { registerRider } from '../../../../../electron/station/riders/register-rider.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import { receiveStock } from '../../../../../electron/station/stock/receive-stock.ts'
import { discardStock } from '../../../../../electron/station/stock/send-stock-away.ts'
import { enterSeries } from '../../../../../electron/station/sync/enter-series.ts'
import { unpairFromOffice } from '../../../../../electron/station/sync/unpair-from-office.ts'
import type { AttendantId, BatchId, ItemId, RiderRef } from '../../../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'
import type { UpstreamStationId } from '../../../../../shared/upstream/enrolment.ts'
import {
  type ABackedUpStation,
  aBackedUpStation,
  alterBytes,
  breakLeaf,
  breakTable,
} from '../../../../support/a-backed-up-station.ts'

const LEAD = 'a-lead' as AttendantId
const FORMER = {
  officeAddress: 'https://former.example',
  stationId: 'aaaaaaaaaaaa' as UpstreamStationId,
  sketchKey: Buffer.alloc(32, 7),
}
const LATTER = { ...FORMER, officeAddress: 'https://latter.example', sketchKey: Buffer.alloc(32, 8) }
const NOTICE = {
  noticeId: 'wind',
  texts: { 'zh-CN': '大风' },
  audience: 'riders',
  tone: 'care',
  fromAt: 0,
  untilAt: 1,
} as const

describe('what is taken over from a broken database', () => {
  it('is every event, whatever became of a name, and every other name', () => {
    const station = aBackedUpStation()
    // The head of the row says now that the name is bytes, and no text: sound as a row, and refused by the table.
    const [asText, asBytes] = [0x2d, 0x2c].map((ofName) => Buffer.from([0x04, 0x31, ofName, 0x4d]))
    alterBytes(databaseOf(station), asText!, asBytes!)
    breakTable(station.dataDir, 'station_setting')
    const context = station.open()
    expectAllEvents(context, station)
    expect(context.riderVault.nameOf(station.known.riderRef)).toBe('Known-Rider-Name')
    expect(context.riderVault.nameOf(station.later.riderRef)).toBeUndefined()
  })

  it.each(['vault_key', 'vault_rider', 'vault_attendant'])('is every event, whatever became of %s', (table) => {
    const station = aBackedUpStation()
    breakTable(station.dataDir, table)
    expectAllEvents(station.open(true), station)
  })

  it('is every event before the page that cannot be read', () => {
    const scans = (context: StationContext) => {
      for (let scan = 0; scan < 300; scan++) scanCode(context, `no code ${scan}`, 'wedge')
    }
    const station = aBackedUpStation({ after: scans })
    breakLeaf(station.dataDir, 'event_log')
    const context = station.open(true)
    expect(checkEventChain(context)).toMatchObject({ outcome: 'intact' })
    expect(context.eventLog.head().seq).toBeGreaterThan(station.events - 100)
    expect(context.eventLog.head().seq).toBeLessThan(station.events)
    expect(context.riderVault.nameOf(station.later.riderRef)).toBe('Later-Rider-Name')
  })

  it('is every name but those on the pages that cannot be read', () => {
    const names: RiderRef[] = []
    const station = aBackedUpStation({
      after(context) {
        for (let rider = 0; rider < 300; rider++) names.push(registered(context, `Rider ${rider}`))
      },
    })
    breakLeaf(station.dataDir, 'vault_rider', 1)
    breakLeaf(station.dataDir, 'vault_rider', 3)
    const { riderVault } = station.open(true)
    const kept = names.filter((riderRef) => riderVault.nameOf(riderRef))
    // A page holds some fifty.
    expect(kept.length).toBeGreaterThan(150)
    expect(kept.length).toBeLessThan(300)
  })

  it('is every event before one that does not go with the copy, whose tables a disk may have altered', () => {
    const last = 'r-0123456789abcdef' as RiderRef
    const registration = { riderRef: last, platform: 'meituan', by: LEAD } as const
    const station = aBackedUpStation({
      after: (context) =>
        context.inTransaction(() => void context.append({ kind: 'rider.registered', payload: registration })),
    })
    const copy = new Database(backupFiles(station.dataDir)[0]!.path)
    copy.pragma('foreign_keys = OFF')
    copy.prepare('UPDATE rider SET rider_ref = ?').run(last)
    copy.close()
    breakTable(station.dataDir, 'station_setting')
    const context = station.open()
    expect(checkEventChain(context)).toEqual({ outcome: 'intact', events: station.events - 1 })
  })

  it('is every event before one of a batch that the copy, of which bytes were altered, does not know', () => {
    const arrival = { itemId: 'vest' as ItemId, quantity: 3, lot: null, expiresOn: null }
    let batchId = '' as BatchId
    const station = aBackedUpStation({
      before(context) {
        const received = receiveStock(context, arrival, { kind: 'supplier', name: null }, LEAD)
        if (received.outcome === 'received') batchId = received.batchId
      },
      after: (context) => void discardStock(context, { batchId, quantity: 1, by: LEAD }, 'broken', null),
    })
    const copy = new Database(backupFiles(station.dataDir)[0]!.path)
    copy.pragma('foreign_keys = OFF')
    copy.prepare('UPDATE batch SET batch_id = ? WHERE batch_id = ?').run(`${batchId}x`, batchId)
    copy.close()
    breakTable(station.dataDir, 'station_setting')
    const context = station.open()
    expect(checkEventChain(context)).toEqual({ outcome: 'intact', events: station.events - 1 })
  })

  it('is every event before one whose hash is none', () => {
    const station = aBackedUpStation()
    const broken = new Database(databaseOf(station))
    broken.unsafeMode()
    broken.exec(`
      DROP TRIGGER event_log_keeps_values;
      PRAGMA ignore_check_constraints = ON;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'event_log';
      PRAGMA writable_schema = RESET;
      UPDATE event_log SET chain_hash = NULL WHERE seq = (SELECT max(seq) FROM event_log)`)
    broken.close()
    const context = station.open(true)
    expect(checkEventChain(context)).toEqual({ outcome: 'intact', events: station.events - 1 })
  })

  it('is every event, and every other table, where a column lost its name', () => {
    const station = aBackedUpStation()
    const columns = 'name       TEXT NOT NULL,\n      phone_hash'
    alterBytes(databaseOf(station), Buffer.from(columns), Buffer.from(columns.replace('name', 'nbme')))
    const context = station.open(true)
    expectAllEvents(context, station)
    expect(context.riderVault.nameOf(station.known.riderRef)).toBe('Known-Rider-Name')
  })

  it('is no key of which bytes were altered, since the one of the copy is good', () => {
    const station = aBackedUpStation()
    alterKey(databaseOf(station), station)
    breakTable(station.dataDir, 'station_setting')
    expectAllEvents(station.open(), station)
  })
})

describe('the office of a station whose database broke', () => {
  it('that it left since the copy was made is not called again', () => {
    const station = aBackedUpStation({
      before: (context) => joinOffice(context, FORMER),
      after: (context) => unpairFromOffice(context, LEAD),
    })
    breakTable(station.dataDir, 'station_setting')
    const context = station.open()
    expectAllEvents(context, station)
    expect(context.officePairing.get()).toBeNull()
    expect(context.upstreamKeys.open('in-use', undefined)).toBeUndefined()
    expect(context.officeNotices.all()).toEqual([])
  })

  it('that it joined since is called from now on, is handed everything, and holds nothing of another', () => {
    const known = 'r-known' as RiderRef
    const station = aBackedUpStation({
      before(context) {
        joinOffice(context, FORMER)
        context.acknowledgements.acknowledge('2026-01-13' as BusinessDate, 3)
        context.sketchHashes.keep(known, Buffer.alloc(8, 1))
      },
      after: (context) => joinOffice(context, LATTER),
    })
    breakTable(station.dataDir, 'station_setting')
    const context = station.open()
    expect(context.officePairing.get()).toMatchObject(LATTER)
    expect(context.officeNotices.all()).toEqual([])
    expect(context.acknowledgements.all()).toEqual([])
    expect(context.sketchHashes.hashOf(known)).toBeUndefined()
    expect(context.series.get()).toMatchObject({ stationId: LATTER.stationId, known: { seq: 0 } })
  })

  it('that it joined since has to be joined again where nothing of it can be read, and the former is not called', () => {
    const station = aBackedUpStation({
      before: (context) => joinOffice(context, FORMER),
      after: (context) => joinOffice(context, LATTER),
    })
    breakTable(station.dataDir, 'vault_office')
    const context = station.open(true)
    expectAllEvents(context, station)
    expect(context.officePairing.get()).toBeNull()
  })

  it('that it left is not called again where its keys cannot be read', () => {
    const station = aBackedUpStation({
      before: (context) => joinOffice(context, FORMER),
      after: (context) => unpairFromOffice(context, LEAD),
    })
    breakTable(station.dataDir, 'vault_upstream_key')
    const context = station.open(true)
    expectAllEvents(context, station)
    expect(context.officePairing.get()).toBeNull()
    expect(context.upstreamKeys.open('in-use', undefined)).toBeUndefined()
  })

  it('that it joined since is not called with the key of the former where its own cannot be read', () => {
    const station = aBackedUpStation({
      before: (context) => joinOffice(context, FORMER),
      after: (context) => joinOffice(context, LATTER),
    })
    breakTable(station.dataDir, 'vault_upstream_key')
    const context = station.open(true)
    expectAllEvents(context, station)
    expect(context.officePairing.get()).toMatchObject(LATTER)
    expect(context.series.get()).toMatchObject({ known: { seq: 0 } })
    expect(context.upstreamKeys.open('in-use', undefined)).toBeUndefined()
  })

  it('is called with the good key of the copy, when that of the broken one was altered', () => {
    let key = Buffer.alloc(0)
    const station = aBackedUpStation({
      before(context) {
        joinOffice(context, FORMER)
        key = context.upstreamKeys.open('in-use', undefined)!.privateKey.export({ format: 'der', type: 'pkcs8' })
      },
    })
    alterBytes(databaseOf(station), key, Buffer.from(key).fill(0x5a, 0, 4))
    breakTable(station.dataDir, 'station_setting')
    const kept = station.open().upstreamKeys.open('in-use', undefined)
    expect(kept?.privateKey.export({ format: 'der', type: 'pkcs8' })).toEqual(key)
  })
})

describe('a key of which bytes were altered', () => {
  it('is damage like any other: the station opens with the key of its copy', () => {
    const station = aBackedUpStation()
    alterKey(databaseOf(station), station)
    const context = station.open()
    expect(context.notices.all()).toMatchObject([{ code: 'database-restored' }])
    expectAllEvents(context, station)
  })

  it('makes no copy good, and the one before is taken', () => {
    const station = aBackedUpStation()
    const [good] = backupFiles(station.dataDir)
    const before = backupPath(station.dataDir, 1, '2026-01-12' as BusinessDate)
    copyFileSync(good!.path, before)
    alterKey(good!.path, station)
    alterKey(databaseOf(station), station)
    const context = station.open()
    expect(context.notices.all()[0]?.detail).toContain('backup of 2026-01-12')
    expectAllEvents(context, station)
  })

  it('is replaced by a new one where there is no copy, and the door stays open', () => {
    const station = aBackedUpStation()
    rmSync(backupFolder(station.dataDir), { recursive: true })
    alterKey(databaseOf(station), station)
    const context = station.open()
    expect(context.eventLog.head().seq).toBe(station.events)
    expect(scanCode(context, station.known.code.text, 'wedge')).toMatchObject({ reason: 'unknown-issuer' })
  })
})

/** Pairs a station, as its office answered; with one notice that it sent down. */
function joinOffice(context: StationContext, joined: typeof FORMER): void {
  const { officeAddress, stationId, sketchKey } = joined
  context.inTransaction(() => {
    context.upstreamKeys.keyToEnrol(undefined)
    context.upstreamKeys.useEnrolled()
    context.officePairing.put({ ...joined, officeName: 'Office', stationName: 'S', pairedAt: 0 })
    context.officeNotices.replace([NOTICE])
    enterSeries(context, { stationId, sketchKey: sketchKey.toString('hex') })
    context.append({ kind: 'office.paired', payload: { officeAddress, officeName: 'Office', stationId, by: LEAD } })
  })
}

function registered(context: StationContext, name: string): RiderRef {
  const rider = { name, phoneTail: '1234', platform: 'meituan' } as const
  return registerRider(context, rider, LEAD).riderRef
}

function databaseOf({ dataDir }: ABackedUpStation): string {
  return join(dataDir, 'station.db')
}

function alterKey(file: string, { signingKey }: ABackedUpStation): void {
  alterBytes(file, signingKey, Buffer.from(signingKey).fill(0x5a, 0, 4))
}

function expectAllEvents(context: StationContext, { events, known, later }: ABackedUpStation): void {
  expect(context.eventLog.head().seq).toBe(events)
  expect(checkEventChain(context)).toEqual({ outcome: 'intact', events })
  for (const { code } of [known, later]) {
    expect(scanCode(context, code.text, 'wedge')).toMatchObject({ outcome: 'already-checked-in' })
  }
}
