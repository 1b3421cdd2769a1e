import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles } from '../../../../../electron/station/database/backup-files.ts'
import { appendEvent } from '../../../../../electron/station/events/append-event.ts'
import { checkEventChain } from '../../../../../electron/station/events/check-event-chain.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import { receiveStock } from '../../../../../electron/station/stock/receive-stock.ts'
import type { ItemId } from '../../../../../shared/ids/ids.ts'
import type { StationSettings } from '../../../../../shared/settings/station-settings.ts'
import type { ItemDetails } from '../../../../../shared/supplies/item.ts'
import { type ABackedUpStation, aBackedUpStation, breakTable } from '../../../../support/a-backed-up-station.ts'
import { someSettings } from '../../../../support/a-station.ts'
import { dumpTables, tablesOf } from '../../../../support/dump-tables.ts'

const MASK = "item_id = 'mask'"

/** What a single bit does to a page, as SQL says it. */
const ALTERED: readonly (readonly [string, string])[] = [
  ['an item is no text of its kind', `UPDATE item SET details = replace(details, '{', 'z') WHERE ${MASK}`],
  [
    'a word of an item is another',
    `UPDATE item SET details = replace(details, '"picture"', '"qicture"') WHERE ${MASK}`,
  ],
  ['a kit is no text of its kind', "UPDATE kit SET details = replace(details, '[', 'z')"],
  ['the settings are no text of their kind', "UPDATE station_setting SET settings = replace(settings, '{', 'z')"],
  ['a setting is none that can be', "UPDATE station_setting SET settings = replace(settings, 'TEST-1', 'tEST-1')"],
]

describe('a database in which SQLite finds nothing wrong', () => {
  it.each(ALTERED)('is put right from its log when it opens where %s', (_what, sql) => {
    const station = aBackedUpStation()
    const before = tablesIn(station.dataDir)
    for (const file of databasesOf(station)) at(file, sql)
    expect(tablesIn(station.dataDir)).not.toEqual(before)
    const context = station.open()
    expect(context.notices.all()).toMatchObject([{ code: 'database-mended' }])
    expect(scanCode(context, station.known.code.text, 'wedge')).toMatchObject({ outcome: 'already-checked-in' })
    context.db.close()
    const { check_in: _seen, ...after } = tablesIn(station.dataDir)
    expect(after['item']).toEqual(before['item'])
    expect(after['kit']).toEqual(before['kit'])
    expect(after['station_setting']).toEqual(before['station_setting'])
    expect(setAsideIn(station)).toEqual([])
  })

  it.each(ALTERED)('loses nothing where %s and a page beside it cannot be read', (_what, sql) => {
    const station = aBackedUpStation({ after: receiveMasks })
    for (const file of databasesOf(station)) at(file, sql)
    breakTable(station.dataDir, 'check_in')
    const context = station.open(true)
    expect(context.eventLog.head().seq).toBe(station.events)
    expect(context.items.get('mask' as ItemId)).toMatchObject({ onHand: 9, picture: 'mask' })
  })

  it('is replaced where its log does not make sense either, and loses nothing that its copy has', () => {
    const station = aBackedUpStation()
    at(databasesOf(station)[0]!, ALTERED[0]![1])
    at(databasesOf(station)[0]!, "UPDATE event_log SET payload = 'z' WHERE kind = 'item.added'")
    const context = station.open()
    expect(context.notices.all()).toMatchObject([{ code: 'database-restored' }])
    expect(context.eventLog.head().seq).toBe(station.events)
    expect(checkEventChain(context)).toMatchObject({ outcome: 'intact' })
    expect(context.items.get('mask' as ItemId)).toMatchObject({ picture: 'mask' })
  })

  it('loses nothing for an item that no screen can show where its log does not give that item either', () => {
    const station = aBackedUpStation()
    const [file] = databasesOf(station)
    at(file!, ALTERED[1]![1])
    at(file!, "UPDATE event_log SET payload = 'z' WHERE kind = 'item.added'")
    const context = station.open()
    expect(context.eventLog.head().seq).toBe(station.events)
    expect(scanCode(context, station.later.code.text, 'wedge')).toMatchObject({ outcome: 'already-checked-in' })
    expect(setAsideIn(station)).toEqual([])
  })

  it.each([
    ['by its copy', 1],
    ['by all that its log says, where its copy is so too', 2],
  ])('is replaced where a column goes by another name: %s', (_what, altered) => {
    const station = aBackedUpStation()
    for (const file of databasesOf(station).slice(0, altered)) {
      at(file, 'ALTER TABLE item RENAME COLUMN batches_made TO batches_mbde')
    }
    const context = station.open()
    expect(context.notices.all()).toMatchObject([{ code: 'database-restored' }])
    expect(context.eventLog.head().seq).toBe(station.events)
    for (const { code } of [station.known, station.later]) {
      expect(scanCode(context, code.text, 'wedge')).toMatchObject({ outcome: 'already-checked-in' })
    }
  })
})

describe('what a newer version wrote, which was taken back', () => {
  it('is no damage where it is an item that no screen of this version can show', () => {
    const details = { picture: 'ladder' }
    const station = aBackedUpStation({
      after: (context) => changeMask(context, { ...context.items.get('mask' as ItemId)!, ...details } as never),
    })
    const context = station.open()
    expect(context.notices.all()).toEqual([])
    expect(scanCode(context, station.known.code.text, 'wedge')).toMatchObject({ outcome: 'already-checked-in' })
  })

  it('is said in a sentence where it is a setting that this version cannot go on with, and left as it is', () => {
    const settings = { ...someSettings(), languages: ['zh-CN', 'kk'] } as unknown as StationSettings
    const station = aBackedUpStation({
      after: (context) =>
        context.inTransaction(() => {
          appendEvent(
            context.stores,
            { kind: 'settings.changed', payload: { settings, by: 'set-up' } },
            context.localNow(),
          )
        }),
    })
    const before = tablesIn(station.dataDir)
    expect(() => station.open()).toThrow('Install that version again')
    expect(tablesIn(station.dataDir)).toEqual(before)
    expect(setAsideIn(station)).toEqual([])
    expect(backupFiles(station.dataDir)).toHaveLength(1)
  })
})

function changeMask(
  context: StationContext,
  { itemId, isRetired, onHand, onLoan, ...details }: ItemDetails & Record<string, unknown>,
): void {
  context.inTransaction(() => {
    context.append({ kind: 'item.changed', payload: { itemId: 'mask' as ItemId, details, by: 'office' } })
  })
}

function receiveMasks(context: StationContext): void {
  const arrival = { itemId: 'mask' as ItemId, quantity: 9, lot: null, expiresOn: null }
  receiveStock(context, arrival, { kind: 'donor', name: null }, context.attendants.active()[0]!.attendantId)
}

/** The database of a station, and its copies. */
function databasesOf({ dataDir }: ABackedUpStation): string[] {
  return [join(dataDir, 'station.db'), ...backupFiles(dataDir).map(({ path }) => path)]
}

/** What happens to the bytes of a database that nobody has open. */
function at(file: string, sql: string): void {
  const db = new Database(file)
  db.pragma('ignore_check_constraints = ON')
  db.exec('DROP TRIGGER event_log_keeps_values')
  db.exec(sql)
  db.exec(
    "CREATE TRIGGER event_log_keeps_values BEFORE UPDATE ON event_log BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END",
  )
  db.close()
}

function tablesIn(dataDir: string) {
  const db = new Database(join(dataDir, 'station.db'), { readonly: true })
  const tables = dumpTables(db, tablesOf(db))
  db.close()
  return tables
}

function setAsideIn({ dataDir }: ABackedUpStation): string[] {
  return readdirSync(dataDir).filter((name) => name.startsWith('station.broken-'))
}
