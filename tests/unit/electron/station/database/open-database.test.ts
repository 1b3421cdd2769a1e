import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../../../electron/station/database/open-database.ts'
import { aFolder } from '../../../../support/a-station.ts'
import { tablesOf } from '../../../../support/dump-tables.ts'

describe('an opened database', () => {
  it('puts every commit on the disk, overwrites what is deleted, and keeps to its keys', () => {
    const db = opened(aFolder())
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(FULL)
    expect(pragma('secure_delete')).toBe(1)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('temp_store')).toBe(MEMORY)
  })

  it('is for the eyes of its own account only', () => {
    const folder = join(aFolder(), 'new')
    opened(folder)
    for (const path of [folder, join(folder, 'station.db')]) expect(othersMay(path), path).toBe(0)
  })

  it('has strict tables alone, so that no value is of another kind than its column', () => {
    const db = opened(aFolder())
    const strict = db
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1")
      .all()
    expect(strict.map(({ name }) => name).sort()).toEqual(tablesOf(db))
  })
})

const FULL = 2
const MEMORY = 2

function opened(folder: string) {
  const db = openDatabase(folder)
  onTestFinished(() => void db.close())
  return db
}

/** The permissions of everyone else. Windows has none of these bits, and keeps an account's folders to itself. */
function othersMay(path: string): number {
  return process.platform === 'win32' ? 0 : statSync(path).mode & 0o077
}
