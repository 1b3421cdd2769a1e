import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DamagedContent } from '../../../../../electron/station/database/damaged-content.ts'
import { isDamage } from '../../../../../electron/station/database/is-damage.ts'

it.each([
  'SQLITE_CORRUPT',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_NOTADB',
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_CORRUPTFS',
])('%s is damage: the file cannot give what was in it', (code) => {
  expect(isDamage(new Database.SqliteError('', code))).toBe(true)
})

it.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_BUSY', 'SQLITE_READONLY'])(
  '%s is none: what was in the file is there',
  (code) => {
    expect(isDamage(new Database.SqliteError('', code))).toBe(false)
  },
)

it('content that the station cannot have written is damage, though SQLite reads it', () => {
  expect(isDamage(new DamagedContent('item'))).toBe(true)
})
