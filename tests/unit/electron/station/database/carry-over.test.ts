import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles, backupFolder, backupPath } from '../../../../../electron/station/database/backup-files.ts'
import { checkEventChain } from '../../../../../electron/station/events/check-event-chain.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'
import {
  type ABackedUpStation,
  aBackedUpStation,
  alterBytes,
  breakTable,
} from '../../../../support/a-backed-up-station.ts'

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

  it('is no key of which bytes were altered, since the one of the copy is good', () => {
    const station = aBackedUpStation()
    alterKey(databaseOf(station), station)
    breakTable(station.dataDir, 'station_setting')
    expectAllEvents(station.open(), station)
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
