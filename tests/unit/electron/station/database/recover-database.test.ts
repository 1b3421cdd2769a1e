import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { backupFiles, backupPath } from '../../../../../electron/station/database/backup-files.ts'
import { openContext } from '../../../../../electron/station/open-context.ts'
import { forgetRider } from '../../../../../electron/station/riders/forget-rider.ts'
import { saveSettings } from '../../../../../electron/station/settings/settings-file.ts'
import type { StationContext } from '../../../../../electron/station/station-context.ts'
import type { AttendantId } from '../../../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../../../shared/time/business-date.ts'
import type { Clock } from '../../../../../shared/time/clock.ts'
import { type ABackedUpStation, aBackedUpStation, breakTable } from '../../../../support/a-backed-up-station.ts'
import { aRunningStation } from '../../../../support/a-running-station.ts'
import { aFolder, someSettings } from '../../../../support/a-station.ts'
import { aRequestId } from '../../../../support/a-stocked-station.ts'
import { tracesOf } from '../../../../support/traces-of.ts'

/** The power goes when so many more renames were made and events entered. */
const power = vi.hoisted(() => ({ lasts: Number.POSITIVE_INFINITY }))

/** What happens as each event is entered in the new database, and how many pages its disk has room for. */
const recovery = vi.hoisted(() => ({ meanwhile: () => {}, pages: 0 }))

/** A file of which a sector cannot be read any more, and how much room there is. */
const disk = vi.hoisted(() => ({ unreadable: '', descriptor: -1, freeBlocks: Number.POSITIVE_INFINITY }))

function failToRead(): never {
  throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
}

function spend(): void {
  power.lasts -= 1
  if (power.lasts < 0) throw new Database.SqliteError('the power went', 'SQLITE_IOERR_WRITE')
}

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const renameSync: typeof fs.renameSync = (from, to) => {
    spend()
    fs.renameSync(from, to)
  }
  const copyFileSync: typeof fs.copyFileSync = (from, to) =>
    from === disk.unreadable ? failToRead() : fs.copyFileSync(from, to)
  const openSync: typeof fs.openSync = (file, ...how) => {
    const descriptor = fs.openSync(file, ...how)
    if (file === disk.unreadable) disk.descriptor = descriptor
    return descriptor
  }
  const readSync = (descriptor: number, bytes: Buffer) =>
    descriptor === disk.descriptor ? failToRead() : fs.readSync(descriptor, bytes)
  const statfsSync = (path: string) => ({ ...fs.statfsSync(path), bavail: disk.freeBlocks })
  return { ...fs, renameSync, copyFileSync, openSync, readSync, statfsSync }
})

vi.mock('../../../../../electron/station/events/project-event.ts', async (original) => {
  const { projectEvent } = await original<typeof import('../../../../../electron/station/events/project-event.ts')>()
  const spending: typeof projectEvent = (stores, event) => {
    spend()
    recovery.meanwhile()
    projectEvent(stores, event)
  }
  return { projectEvent: spending }
})

vi.mock('../../../../../electron/station/database/carry-over.ts', async (original) => {
  const { carryOver } = await original<typeof import('../../../../../electron/station/database/carry-over.ts')>()
  const carrying: typeof carryOver = (db, brokenFile) => {
    if (recovery.pages > 0) db.pragma(`max_page_count = ${recovery.pages}`)
    return carryOver(db, brokenFile)
  }
  return { carryOver: carrying }
})

describe('a recovery that the power cuts short', () => {
  it('loses no event that could be saved, wherever it was cut', () => {
    const station = aBackedUpStation()
    breakTable(station.dataDir, 'station_setting')
    for (let cutAfter = 0; ; cutAfter++) {
      const dataDir = aFolder()
      cpSync(station.dataDir, dataDir, { recursive: true })
      power.lasts = cutAfter
      const wasCut = !opens(dataDir)
      power.lasts = Number.POSITIVE_INFINITY

      const context = opened(dataDir, station.clock)
      expect(context.eventLog.head().seq, `cut after ${cutAfter}`).toBe(station.events)
      expect(context.notices.all(), `cut after ${cutAfter}`).toMatchObject([{ code: 'database-restored' }])
      const left = readdirSync(dataDir).filter((name) => /recovery|restored/.test(name))
      expect(left, `cut after ${cutAfter}`).toEqual([])
      if (!wasCut) return expect(cutAfter).toBeGreaterThan(4)
    }

    function opens(dataDir: string): boolean {
      try {
        openContext(dataDir, station.clock).db.close()
        return true
      } catch {
        return false
      }
    }
  })
})

describe('a recovery that cannot keep what it saves', () => {
  it('says so where the disk is full, and saves it all once there is room', () => {
    const station = aBackedUpStation()
    const before = openContext(station.dataDir, station.clock)
    for (let scans = 0; scans < 100; scans++) scanCode(before, `no code ${scans}`, 'wedge')
    const events = before.eventLog.head().seq
    before.db.close()
    breakTable(station.dataDir, 'station_setting')
    recovery.pages = 1 // no more than it has by then
    expect(() => openContext(station.dataDir, station.clock)).toThrow('full')
    recovery.pages = 0
    expectAllSaved({ ...station, events })
  })

  it('tries again by itself in a running station, until there is room', async () => {
    const { dataDir, clock, known } = aBackedUpStation()
    saveSettings(dataDir, someSettings())
    const running = await aRunningStation({ dataDir, clock })
    for (let scans = 0; scans < 100; scans++)
      await running.call('checkIns.scan', { text: `no code ${scans}`, via: 'wedge' })
    breakTable(dataDir, 'check_in')
    recovery.pages = 1
    const scan = () => running.call('checkIns.scan', { text: known.code.text, via: 'wedge' })
    const told: unknown[] = []
    running.station.listen('station.changed', (change) => told.push(change))
    expect(await scan()).toMatchObject({ ok: false, refusal: { code: 'out-of-service' } })
    expect(running.faults.filter((line) => line.includes('There is no room left on the disk'))).toHaveLength(1)
    // So that the screens ask for it.
    expect(told).toEqual([{ topics: expect.arrayContaining(['station']) }])
    expect(await running.call('station.overview')).toMatchObject({ refusal: { reason: 'no-room' } })

    clock.pass(10_000)
    expect(await scan()).toMatchObject({ refusal: { code: 'out-of-service' } })
    // What broke it is not pushed out of the log by what is the same each time.
    expect(running.faults).toHaveLength(2)
    recovery.pages = 0
    expect(await scan()).toMatchObject({ refusal: { code: 'out-of-service' } })
    clock.pass(10_000)
    expect(await scan()).toMatchObject({ ok: true, value: { outcome: 'already-checked-in' } })
  })

  it('is not begun where there is no room for the copy', () => {
    const station = aBackedUpStation()
    breakTable(station.dataDir, 'station_setting')
    disk.freeBlocks = 1
    onTestFinished(() => void Object.assign(disk, { freeBlocks: Number.POSITIVE_INFINITY }))
    expect(() => station.open()).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
    expect(readdirSync(join(station.dataDir, 'recovery'))).toEqual([])
    disk.freeBlocks = Number.POSITIVE_INFINITY
    expectAllSaved(station)
  })

  it('leaves a station that lets riders in as it is where there is no room, and mends it once there is', async () => {
    const { dataDir, clock, known } = aBackedUpStation()
    saveSettings(dataDir, someSettings())
    const running = await aRunningStation({ dataDir, clock })
    const scan = () => running.ask('checkIns.scan', { text: known.code.text, via: 'wedge' })
    const take = () => running.call('supplies.take', { itemId: 'water', requestId: aRequestId() })
    const noCode = { text: 'no code', via: 'wedge' }
    for (let scans = 0; scans < 100; scans++) await running.call('checkIns.scan', noCode)
    breakTable(dataDir, 'rider_item_day')
    onTestFinished(() => void Object.assign(disk, { freeBlocks: Number.POSITIVE_INFINITY }))
    for (const [freeBlocks, pages] of [[1, 0] as const, [Number.POSITIVE_INFINITY, 1] as const]) {
      Object.assign(disk, { freeBlocks })
      recovery.pages = pages
      await scan()
      expect(await take()).toMatchObject({ refusal: { code: 'internal' } })
      expect(await running.call('station.overview')).toMatchObject({ ok: true })
      expect(readdirSync(dataDir).filter((name) => /recovery|restored|broken/.test(name))).toEqual([])
      clock.pass(3_600_000)
    }
    recovery.pages = 0
    await scan()
    expect(await take()).toMatchObject({ ok: true })
    expect(setAsideIn(dataDir)).toHaveLength(1)
  })

  it('is made once by a running station, whatever fails after it', async () => {
    const { dataDir, clock, known } = aBackedUpStation()
    saveSettings(dataDir, someSettings())
    const running = await aRunningStation({ dataDir, clock })
    breakTable(dataDir, 'check_in')
    const settings = join(dataDir, 'settings.json')
    rmSync(settings)
    mkdirSync(settings)
    const scan = () => running.call('checkIns.scan', { text: known.code.text, via: 'wedge' })
    for (let time = 0; time < 3; time++) {
      expect(await scan()).toMatchObject({ ok: false })
      clock.pass(10_000)
    }
    // SQLite takes this one away with the last connection.
    expect(readdirSync(dataDir)).not.toContain('station.db-wal')
    rmSync(settings, { recursive: true })
    expect(await scan()).toMatchObject({ ok: true, value: { outcome: 'already-checked-in' } })
    expect(setAsideIn(dataDir)).toHaveLength(1)
  })

  it('goes on from where all was saved, in a running station too', () => {
    const station = aBackedUpStation()
    power.lasts = station.events - backupFiles(station.dataDir)[0]!.throughSeq + 2
    expect(() => station.open(true)).toThrow('the power went')
    power.lasts = Number.POSITIVE_INFINITY
    const context = station.open(true)
    expect(context.eventLog.head().seq).toBe(station.events)
    expect(context.notices.all()).toMatchObject([{ code: 'database-restored', detail: setAsideIn(station.dataDir)[0] }])
    expect(setAsideIn(station.dataDir)).toHaveLength(1)
  })

  it('takes nothing for saved that is not in the file yet', () => {
    const station = aBackedUpStation()
    breakTable(station.dataDir, 'station_setting')
    let reader: Database.Database | undefined
    recovery.meanwhile = () => {
      reader ??= new Database(join(station.dataDir, 'recovery', 'station.db'))
      reader.exec('BEGIN')
      reader.prepare('SELECT count(*) FROM event_log').get()
      recovery.meanwhile = () => {}
    }
    expect(() => openContext(station.dataDir, station.clock)).toThrow('cannot be put into its place')
    reader?.close()
    expectAllSaved(station)
  })

  function expectAllSaved({ dataDir, clock, events }: ABackedUpStation) {
    const context = opened(dataDir, clock)
    expect(context.eventLog.head().seq).toBe(events)
    expect(context.notices.all()).toMatchObject([{ code: 'database-restored' }])
  }
})

describe('a copy of which the disk cannot give all', () => {
  it('is passed over for the one before', () => {
    const station = aBackedUpStation()
    const [latest] = backupFiles(station.dataDir)
    const before = backupPath(station.dataDir, 1, '2026-01-12' as BusinessDate)
    cpSync(latest!.path, before)
    breakTable(station.dataDir, 'station_setting')
    disk.unreadable = latest!.path
    onTestFinished(() => void Object.assign(disk, { unreadable: '', descriptor: -1 }))
    const context = opened(station.dataDir, station.clock)
    expect(context.notices.all()[0]?.detail).toContain('backup of 2026-01-12')
    expect(context.eventLog.head().seq).toBe(station.events)
    expect(readdirSync(join(station.dataDir, 'backups'))).toContain(`${basename(latest!.path)}.broken`)
  })
})

describe('a database that is gone', () => {
  it.each<[string, (file: string) => void]>([
    ['deleted', (file) => rmSync(file)],
    ['emptied', (file) => truncateSync(file, 0)],
  ])('or was %s, with its write-ahead log left, is restored, and the log is kept', (_what, lose) => {
    const station = aStationCutShort()
    lose(join(station.dataDir, 'station.db'))
    const context = station.open()
    expect(context.isSetUp()).toBe(true)
    expect(context.riderVault.nameOf(station.known.riderRef)).toBe('Known-Rider-Name')
    expect(readFileSync(keptLogOf(station.dataDir)).equals(station.log)).toBe(true)
  })

  it('leaves no name in the log that was kept once its rider is forgotten', () => {
    const station = aStationCutShort()
    rmSync(join(station.dataDir, 'station.db'))
    const context = station.open()
    expect(tracesOf('Known-Rider-Name', station.dataDir)).toContain(keptLogOf(station.dataDir))
    forgetRider(context, station.known.riderRef, 'a-lead' as AttendantId)
    expect(tracesOf('Known-Rider-Name', station.dataDir)).toEqual([])
  })
})

/** As a power cut leaves it, with names and more in the log that was not written back. */
function aStationCutShort() {
  const { known, clock, open, dataDir: whole } = aBackedUpStation()
  const { db } = open()
  db.exec("UPDATE vault_rider SET name = name || '.'")
  const dataDir = aFolder()
  cpSync(whole, dataDir, { recursive: true })
  const log = readFileSync(join(dataDir, 'station.db-wal'))
  return { known, dataDir, log, open: () => opened(dataDir, clock) }
}

function opened(dataDir: string, clock: Clock): StationContext {
  const context = openContext(dataDir, clock)
  onTestFinished(() => void context.db.close())
  return context
}

function setAsideIn(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => /^station\.broken-.*\.db$/.test(name))
}

function keptLogOf(dataDir: string): string {
  return join(dataDir, readdirSync(dataDir).find((name) => name.endsWith('.wal')) ?? 'no log')
}
