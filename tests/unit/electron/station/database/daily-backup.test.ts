import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { refuseCheckIn } from '../../../../../electron/station/check-ins/refuse-check-in.ts'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { DailyBackup } from '../../../../../electron/station/database/daily-backup.ts'
import { namesIn } from '../../../../../electron/station/database/names-in.ts'
import { forgetRider } from '../../../../../electron/station/riders/forget-rider.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import { breakLeaf } from '../../../../support/a-backed-up-station.ts'
import { DAY_MS, HOUR_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { dumpTables, tablesOf } from '../../../../support/dump-tables.ts'
import { tracesOf } from '../../../../support/traces-of.ts'

/** Whether the disk copies a file, and whether it can be read at all. */
const disk = vi.hoisted(() => ({ isCopying: true, isGiving: true }))

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  const failure = () => Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
  const copyFile: typeof fs.copyFile = (from, to) => (disk.isCopying ? fs.copyFile(from, to) : failure())
  const open: typeof fs.open = async (file, how) =>
    Object.assign(await fs.open(file, how), disk.isGiving ? {} : { read: failure })
  return { ...fs, copyFile, open }
})

afterEach(() => void Object.assign(disk, { isCopying: true, isGiving: true }))

describe('the daily backup', () => {
  it('is a whole copy, made once for each business date', async () => {
    const station = aStation()
    scanCode(station.context, station.register().code.text, 'wedge')
    const backup = aBackup(station.context)
    await backup.look()
    expect(copiesOf(station)).toEqual([copyNameAt(station, '2026-01-13')])
    const copy = new Database(join(station.context.dataDir, 'backups', copiesOf(station)[0]!))
    const tables = tablesOf(station.context.db)
    expect(dumpTables(copy, tables)).toEqual(dumpTables(station.context.db, tables))
    copy.close()

    station.clock.pass(17 * HOUR_MS)
    await backup.look()
    expect(copiesOf(station)).toHaveLength(1)
    station.clock.pass(HOUR_MS)
    await backup.look()
    expect(copiesOf(station)).toContain(copyNameAt(station, '2026-01-14'))
  })

  it('is not made anew by a restart, unless a busy day’s events have come on the same date', async () => {
    const station = aStation()
    const { context } = station
    await aBackup(context).look()
    const first = copyNameAt(station, '2026-01-13')
    await aBackup(context).look()
    expect(copiesOf(station)).toHaveLength(1)
    context.inTransaction(() => {
      for (let time = 0; time < 500; time++) refuseCheckIn(context, 'malformed', 'wedge')
    })
    await aBackup(context).look()
    expect(copiesOf(station)).toEqual([first, copyNameAt(station, '2026-01-13')])
  })

  it('holds the station as it was when it was begun, and keeps no rider waiting for it', async () => {
    const station = aStation()
    const { context } = station
    const { code } = station.register()
    const begun = context.eventLog.head().seq
    const name = copyNameAt(station, '2026-01-13')
    const made = aBackup(context).look()
    expect(scanCode(context, code.text, 'wedge').outcome).toBe('first-visit')
    await made
    const copy = new Database(join(context.dataDir, 'backups', name))
    expect(copy.prepare('SELECT seq FROM event_head').pluck().get()).toBe(begun)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
  })

  it('keeps the last three while the log is intact, and beside them the three from before a damage', async () => {
    const station = aStation()
    const { context, clock } = station
    const backup = aBackup(context)
    for (let day = 0; day < 5; day++) {
      refuseCheckIn(context, 'malformed', 'wedge')
      await backup.look()
      clock.pass(DAY_MS)
    }
    expect(copiesOf(station).map((name) => name.slice(18, 28))).toEqual(['2026-01-15', '2026-01-16', '2026-01-17'])
    expect(context.notices.all()).toEqual([])
    // What the office is told.
    expect(context.devices.log()).toBe('intact')

    context.db.exec("DROP TRIGGER event_log_keeps_values; UPDATE event_log SET payload = '{}' WHERE seq = 4")
    await backup.look()
    expect(copiesOf(station)).toHaveLength(4)
    expect(context.notices.all()).toEqual([{ code: 'log-damaged', at: clock.now(), detail: 'event 4' }])
    expect(context.devices.log()).toBe('damaged')

    for (let day = 0; day < 5; day++) {
      clock.pass(DAY_MS)
      refuseCheckIn(context, 'malformed', 'wedge')
      await backup.look()
    }
    expect(copiesOf(station).map((name) => name.slice(18, 28))).toEqual([
      '2026-01-15',
      '2026-01-16',
      '2026-01-17',
      '2026-01-21',
      '2026-01-22',
      '2026-01-23',
    ])
  })

  it('is none of a database that cannot be read throughout: the sound ones stay, and it is said', async () => {
    const station = aStation()
    const { context, clock } = station
    for (let rider = 0; rider < 100; rider++) station.register()
    for (let day = 0; day < 3; day++) {
      refuseCheckIn(context, 'malformed', 'wedge')
      await aBackup(context).look()
      clock.pass(DAY_MS)
    }
    const sound = copiesOf(station)
    context.db.close()
    breakLeaf(context.dataDir, 'vault_rider')
    const reopened = station.reopen().context
    refuseCheckIn(reopened, 'malformed', 'wedge')
    const said: string[] = []
    await new DailyBackup(reopened, unexpected, (problem) => void said.push(problem)).look()
    expect(said).toEqual([expect.stringMatching(/^Tree /)])
    expect(copiesOf(station)).toEqual([...sound, UNSOUND])
    expect(reopened.devices.log()).toBe('intact')
  })

  it('takes away what was kept of an unsound one, once one is sound', async () => {
    const station = aStation()
    mkdirSync(join(station.context.dataDir, 'backups'))
    writeFileSync(join(station.context.dataDir, 'backups', UNSOUND), 'as far as it could be read')
    await aBackup(station.context).look()
    expect(copiesOf(station)).toEqual([copyNameAt(station, '2026-01-13')])
  })

  it('is none of a database of which the disk cannot give a sector, and it is said', async () => {
    const { context } = aStation()
    Object.assign(disk, { isCopying: false, isGiving: false })
    const said: string[] = []
    await new DailyBackup(context, unexpected, (problem) => void said.push(problem)).look()
    expect(said).toEqual(['EIO'])
    expect(namesIn(join(context.dataDir, 'backups'))).toEqual([])
  })

  it('says nothing against a database when it is the copy that the disk does not take', async () => {
    const { context } = aStation()
    Object.assign(disk, { isCopying: false })
    const said: string[] = []
    await new DailyBackup(context, (line) => void said.push(line), unexpected).look()
    expect(said).toEqual([expect.stringMatching(/^No backup was made: .*EIO/)])
  })

  it('is for the eyes of its own account only', async () => {
    const station = aStation()
    await aBackup(station.context).look()
    const [name] = copiesOf(station)
    const mode = statSync(join(station.context.dataDir, 'backups', name!)).mode & 0o077
    expect(process.platform === 'win32' ? 0 : mode).toBe(0)
  })

  it('says nothing of a station that closes meanwhile, which makes it the next time', async () => {
    const station = aStation()
    const said: string[] = []
    const backup = new DailyBackup(station.context, (line) => void said.push(line), unexpected)
    const made = backup.look()
    backup.close()
    station.context.db.close()
    await made
    expect(said).toEqual([])
    await aBackup(station.reopen().context).look()
    expect(copiesOf(station)).toHaveLength(1)
  })

  it('that cannot be made is said to whoever looks after the machine', async () => {
    const station = aStation()
    const said: string[] = []
    writeFileSync(join(station.context.dataDir, 'backups'), 'not a folder')
    await new DailyBackup(station.context, (line) => void said.push(line), unexpected).look()
    expect(said).toEqual([expect.stringMatching(/^No backup was made: /)])
  })

  it('that cannot be made names nobody whom a row of altered bytes does', async () => {
    const { context } = aStation()
    const said: string[] = []
    const made = new DailyBackup(context, (line) => void said.push(line), unexpected).look()
    context.eventLog.events = function* () {
      yield JSON.parse('{"reason":"王小明 forgot it", oops}')
    }
    await made
    expect(said).toEqual([expect.stringMatching(/^No backup was made: SyntaxError: …/)])
    expect(said[0]).not.toContain('王小明')
  })

  it('forgets a rider along with the station', async () => {
    const station = aStation()
    const forgotten = station.register({ name: 'Forgettable Name' })
    station.register({ name: 'Lasting Name' })
    await aBackup(station.context).look()
    expect(tracesOf('Forgettable Name', join(station.context.dataDir, 'backups'))).toHaveLength(1)

    forgetRider(station.context, forgotten.riderRef, station.lead)
    expect(tracesOf('Forgettable Name', join(station.context.dataDir, 'backups'))).toEqual([])
    expect(tracesOf('Lasting Name', join(station.context.dataDir, 'backups'))).toHaveLength(1)
  })

  it('forgets a rider who asks for it while it is made', async () => {
    const station = aStation()
    const { riderRef } = station.register({ name: 'Forgettable Name' })
    const made = aBackup(station.context).look()
    forgetRider(station.context, riderRef, station.lead)
    await made
    expect(copiesOf(station)).toHaveLength(1)
    expect(tracesOf('Forgettable Name', join(station.context.dataDir, 'backups'))).toEqual([])
  })
})

function aBackup(context: StationContext): DailyBackup {
  return new DailyBackup(context, unexpected, unexpected)
}

function unexpected(what: string): never {
  throw new Error(what)
}

/** The one slot for the latest copy that is none. */
const UNSOUND = 'station-unsound.db.broken'

/** What a copy of now is called on a date: by the last event in it. */
function copyNameAt({ context }: ATestStation, businessDate: string): string {
  return `station-${String(context.eventLog.head().seq).padStart(9, '0')}-${businessDate}.db`
}

function copiesOf({ context }: ATestStation): string[] {
  return readdirSync(join(context.dataDir, 'backups')).sort()
}
