import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../../../electron/station/database/migrate.ts'
import type { Migration } from '../../../../../electron/station/database/migrations/migration.ts'
import { openDatabase } from '../../../../../electron/station/database/open-database.ts'
import { StationFault } from '../../../../../electron/station/database/station-fault.ts'
import { aFolder, aStation } from '../../../../support/a-station.ts'
import { tablesOf } from '../../../../support/dump-tables.ts'

const bays: Migration = { number: 1, name: 'bays', sql: 'CREATE TABLE bay (number INTEGER) STRICT' }
const locks: Migration = { number: 2, name: 'locks', sql: 'CREATE TABLE lock (bay INTEGER) STRICT' }
const broken: Migration = { number: 3, name: 'broken', sql: 'INSERT INTO bay VALUES (7); CREATE TABLE lock (x)' }

describe('migrating', () => {
  it('brings a new file to the newest form, and has nothing to copy first', () => {
    const { db, backups } = aDatabase()
    migrate(db, null, [bays, locks])
    expect(tablesOf(db)).toEqual(['bay', 'lock'])
    expect(versionOf(db)).toBe(2)
    expect(backups()).toEqual([])
  })

  it('takes only the steps that a file has not gone through', () => {
    const { db, backupDir } = aDatabase()
    migrate(db, null, [bays])
    db.exec('INSERT INTO bay VALUES (12)')
    migrate(db, backupDir, [bays, locks])
    expect(db.prepare('SELECT number FROM bay').pluck().all()).toEqual([12])
    expect(tablesOf(db)).toEqual(['bay', 'lock'])
  })

  it('copies the file as it is before the first step, and not when there is none to take', () => {
    const { db, backupDir, backups } = aDatabase()
    migrate(db, null, [bays])
    db.exec('INSERT INTO bay VALUES (12)')
    migrate(db, backupDir, [bays])
    expect(backups()).toEqual([])

    migrate(db, backupDir, [bays, locks])
    expect(backups()).toEqual(['station-before-migration-2.db'])
    const copy = new Database(join(backupDir, 'station-before-migration-2.db'), { readonly: true })
    expect([versionOf(copy), tablesOf(copy)]).toEqual([1, ['bay']])
    expect(copy.prepare('SELECT number FROM bay').pluck().all()).toEqual([12])
    copy.close()
  })

  it('takes all steps or none: one that fails leaves the file in the form it had', () => {
    const { db, backupDir } = aDatabase()
    migrate(db, null, [bays])
    expect(() => migrate(db, backupDir, [bays, locks, broken])).toThrow('table lock already exists')
    expect([versionOf(db), tablesOf(db)]).toEqual([1, ['bay']])
    expect(db.prepare('SELECT count(*) FROM bay').pluck().get()).toBe(0)
    migrate(db, backupDir, [bays, locks])
    expect(versionOf(db)).toBe(2)
  })

  it('refuses the file of a newer version with a sentence, and leaves every byte of it alone', () => {
    const { context } = aStation()
    const file = join(context.dataDir, 'station.db')
    context.db.pragma('user_version = 99')
    context.db.close()
    const before = readFileSync(file)

    expect(() => openDatabase(context.dataDir)).toThrow(StationFault)
    expect(() => openDatabase(context.dataDir)).toThrow(/^This data folder was last used by a newer version .*99/)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(context.dataDir).sort()).toEqual(['settings.json', 'station.db'])
  })
})

function aDatabase() {
  const folder = aFolder()
  const backupDir = join(folder, 'backups')
  const db = new Database(join(folder, 'station.db'))
  onTestFinished(() => void db.close())
  const backups = () => readdirSync(folder).flatMap((name) => (name === 'backups' ? readdirSync(backupDir) : []))
  return { db, backupDir, backups }
}

function versionOf(db: Database.Database): unknown {
  return db.pragma('user_version', { simple: true })
}
