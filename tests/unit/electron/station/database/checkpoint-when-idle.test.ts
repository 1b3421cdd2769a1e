import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkpointWhenIdle } from '../../../../../electron/station/database/checkpoint-when-idle.ts'
import { emptyLog } from '../../../../../electron/station/database/empty-log.ts'
import { openDatabase } from '../../../../../electron/station/database/open-database.ts'
import { aFolder } from '../../../../support/a-station.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aDatabase() {
  const folder = aFolder()
  const db = openDatabase(folder)
  onTestFinished(() => void db.close())
  const said: string[] = []
  const noteWrite = checkpointWhenIdle(db, (line) => said.push(line))
  return {
    db,
    noteWrite,
    said,
    write(text: string) {
      db.prepare("INSERT INTO rider VALUES (?, 'unknown', 0, 0)").run(text)
      noteWrite()
    },
    logBytes: () => statSync(join(folder, 'station.db-wal')).size,
    isInFile: (text: string) => readFileSync(join(folder, 'station.db')).includes(text),
  }
}

describe('checkpoints of the database', () => {
  it('wait until the station has been quiet for two seconds', () => {
    const { write, isInFile } = aDatabase()
    write('r-first')
    vi.advanceTimersByTime(1_500)
    write('r-second')
    vi.advanceTimersByTime(1_500)
    expect(isInFile('r-first')).toBe(false)
    vi.advanceTimersByTime(500)
    expect(isInFile('r-first') && isInFile('r-second')).toBe(true)
  })

  it('come again after each quiet', () => {
    const { write, isInFile } = aDatabase()
    write('r-first')
    vi.advanceTimersByTime(2_000)
    write('r-second')
    vi.advanceTimersByTime(2_000)
    expect(isInFile('r-second')).toBe(true)
  })

  it('are made by a commit all the same when a station is never quiet, so that its log cannot grow for ever', () => {
    const { db, write, isInFile } = aDatabase()
    write('r-first')
    const page = 'x'.repeat(4_000)
    db.transaction(() => {
      for (let at = 0; at < 4_100; at++) db.prepare('INSERT INTO rider VALUES (?, ?, 0, 0)').run(`r-${at}`, page)
    })()
    expect(isInFile('r-first')).toBe(true)
  })

  it('empty the log of what was deleted as soon as nobody reads the file as a whole any more', () => {
    const { db, write, logBytes } = aDatabase()
    write('r-first')
    vi.advanceTimersByTime(2_000)
    const reader = new Database(db.name, { readonly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT seq FROM event_head').get()
    write('r-second')
    emptyLog(db)
    expect(db.pragma('busy_timeout', { simple: true })).toBe(5_000)
    vi.advanceTimersByTime(10_000)
    expect(logBytes()).toBeGreaterThan(0)
    reader.close()
    vi.advanceTimersByTime(2_000)
    expect(logBytes()).toBe(0)
    write('r-third')
    vi.advanceTimersByTime(2_000)
    expect(logBytes()).toBeGreaterThan(0)
  })

  it('do not bring the station down when the database refuses one', () => {
    const { db, write, said } = aDatabase()
    db.transaction(() => {
      write('r-first')
      vi.advanceTimersByTime(2_000)
    })()
    expect(said).toEqual([expect.stringContaining('could not catch up')])
  })

  it('are let be once the database is closed, whatever comes in late', () => {
    const { db, write, noteWrite, said } = aDatabase()
    write('r-first')
    db.close()
    noteWrite()
    expect(() => vi.advanceTimersByTime(10_000)).not.toThrow()
    expect(said).toEqual([])
  })
})
