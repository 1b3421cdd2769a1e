import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { enterAttendant } from '../../../../../electron/station/attendants/add-attendant.ts'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles, backupPath } from '../../../../../electron/station/database/backup-files.ts'
import { NotWhole } from '../../../../../electron/station/database/station-fault.ts'
import { checkEventChain } from '../../../../../electron/station/events/check-event-chain.ts'
import { replaceDatabase } from '../../../../../electron/station/open-context.ts'
import { registerRider } from '../../../../../electron/station/riders/register-rider.ts'
import { handOver } from '../../../../../electron/station/shifts/hand-over.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import type { AttendantId, CodeId } from '../../../../../shared/ids/ids.ts'
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

describe('a damaged database that lets riders in', () => {
  it('is replaced where the sound copy holds every event that cannot be read', () => {
    const station = aBackedUpStation({ before: manyScans })
    breakLeaf(station.dataDir, 'event_log', 1)
    replaceWhole(station)
    const context = station.open()
    expect(checkEventChain(context)).toEqual({ outcome: 'intact', events: station.events })
    expect(context.riderVault.nameOf(station.later.riderRef)).toBe('Later-Rider-Name')
  })

  it('is replaced where the sound copy holds every name that cannot be read', () => {
    const station = aBackedUpStation({ before: manyRiders })
    // In the order of the references: a page on which the rider that came later is not.
    breakLeaf(station.dataDir, 'vault_rider', station.later.riderRef < 'r-8' ? -2 : 1)
    replaceWhole(station)
    expect(station.open().db.prepare('SELECT count(*) FROM vault_rider').pluck().get()).toBe(302)
  })

  it('stays where an event came after the copy and cannot be read', () => {
    const station = aBackedUpStation({ after: manyScans })
    breakLeaf(station.dataDir, 'event_log')
    expectToStay(station)
  })

  it('stays where a rider was registered after the copy and the name cannot be read', () => {
    const station = aBackedUpStation({ after: manyRiders })
    breakLeaf(station.dataDir, 'vault_rider')
    expectToStay(station)
  })

  it.each<[string, string, (context: StationContext) => void]>([
    ['PINs', 'vault_attendant', addAttendant],
    ['notes', 'vault_handover_note', (context) => void handOver(context, 'The heater is odd', LEAD)],
  ])('stays where its %s cannot be read and one came after the copy, and is replaced where none did', (...parts) => {
    const [, table, happens] = parts
    const since = aBackedUpStation({ before: happens, after: happens })
    breakTable(since.dataDir, table)
    expectToStay(since)
    const before = aBackedUpStation({ before: happens })
    breakTable(before.dataDir, table)
    replaceWhole(before)
    expect(before.open().db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBeGreaterThan(0)
  })

  it.each<[string, string, (context: StationContext) => void]>([
    ['PIN', 'vault_attendant', addAttendant],
    ['note', 'vault_handover_note', (context) => void handOver(context, 'The heater is odd', LEAD)],
    ['name', 'vault_rider', () => {}],
  ])('stays where a %s that came after the copy is gone without a trace', (_what, table, happens) => {
    const station = aBackedUpStation({
      after(context) {
        happens(context)
        context.db.exec(`DELETE FROM ${table}`)
      },
    })
    expectToStay(station)
  })

  it('stays where what a rider who checked in after the copy is hashed to cannot be read', () => {
    const station = aBackedUpStation({
      after(context) {
        for (const { riderRef } of context.riderVault.withName('Later-Rider-Name'))
          context.sketchHashes.keep(riderRef, Buffer.alloc(8, 1))
      },
    })
    breakTable(station.dataDir, 'vault_sketch_hash')
    expectToStay(station)
  })

  it('stays where the head of its log lost its row', () => {
    const station = aBackedUpStation()
    const db = new Database(join(station.dataDir, 'station.db'))
    db.exec('DELETE FROM event_head')
    db.close()
    expectToStay(station)
  })

  it('is replaced with what the office sent down since, of which it is asked for all', () => {
    const [revokedSince, heldSince] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'] as [CodeId, CodeId]
    const station = aBackedUpStation({
      before(context) {
        joinOffice(context)
        context.officeRevokedCodes.put(heldSince, 1)
        context.officeEtags.put('revoked-codes', '"1"')
      },
      after(context) {
        context.officeRevokedCodes.clear()
        context.officeRevokedCodes.put(revokedSince, 2)
        context.officeEtags.put('revoked-codes', '"2"')
      },
    })
    breakTable(station.dataDir, 'office_notice')
    replaceWhole(station)
    const { officeRevokedCodes, officeEtags } = station.open()
    expect([revokedSince, heldSince].map((codeId) => officeRevokedCodes.has(codeId))).toEqual([true, false])
    expect(officeEtags.of('revoked-codes')).toBeUndefined()
  })

  it('stays where it cannot be read which codes the office revoked', () => {
    const station = aBackedUpStation({ before: joinOffice })
    breakTable(station.dataDir, 'office_revoked_code')
    expectToStay(station)
  })

  it('stays where a name that came after the copy is none any more', () => {
    const station = aBackedUpStation()
    // The head of the row says now that the name is bytes, and no text: sound as a row, and refused by the table.
    const [asText, asBytes] = [0x2d, 0x2c].map((ofName) => Buffer.from([0x04, 0x31, ofName, 0x4d]))
    alterBytes(join(station.dataDir, 'station.db'), asText!, asBytes!)
    expectToStay(station)
  })

  it('stays where the only sound copy is from before such an event, or none is sound', () => {
    const station = aBackedUpStation({ after: manyScans })
    const [sound] = backupFiles(station.dataDir)
    const broken = backupPath(station.dataDir, station.events, '2026-01-14' as BusinessDate)
    cpSync(sound!.path, broken)
    breakLeaf(station.dataDir, 'event_log')
    writeFileSync(broken, 'x'.repeat(5_000))
    expectToStay(station)
    writeFileSync(sound!.path, 'x'.repeat(5_000))
    expectToStay(station)
    // The disk may give them another time.
    expect(backupFiles(station.dataDir).map(({ path }) => path)).toEqual([broken, sound!.path])
  })
})

function joinOffice({ officePairing }: StationContext): void {
  officePairing.put({
    ...{ officeAddress: 'https://office.example', officeName: 'Office', pairedAt: 0 },
    ...{ stationId: 'aaaaaaaaaaaa' as UpstreamStationId, stationName: 'S', sketchKey: Buffer.alloc(32, 7) },
  })
}

function manyScans(context: StationContext): void {
  for (let scan = 0; scan < 300; scan++) scanCode(context, `no code ${scan}`, 'wedge')
}

function manyRiders(context: StationContext): void {
  for (let rider = 0; rider < 300; rider++) {
    registerRider(context, { name: `Rider ${rider}`, phoneTail: `1${rider}`, platform: 'meituan' }, LEAD)
  }
}

function addAttendant(context: StationContext): void {
  const pinHash = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) }
  context.inTransaction(() => enterAttendant(context, { name: 'Wang', role: 'attendant' }, pinHash))
}

function replaceWhole({ dataDir, clock }: ABackedUpStation): void {
  let isLetGo = false
  const letGo = () => {
    isLetGo = true
  }
  replaceDatabase(dataDir, clock.now(), { letGo, isWholeOnly: true })
  expect(isLetGo).toBe(true)
}

function expectToStay({ dataDir, clock }: ABackedUpStation): void {
  const letGo = () => expect.fail('nobody can tap in any more')
  expect(() => replaceDatabase(dataDir, clock.now(), { letGo, isWholeOnly: true })).toThrow(NotWhole)
  expect(readdirSync(dataDir).filter((name) => /broken|restored|recovery/.test(name))).toEqual([])
}
