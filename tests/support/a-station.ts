/** A real station on a real SQLite file in a folder of its own, with the world held still: for tests of behaviour. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { enterAttendant } from '../../electron/station/attendants/add-attendant.ts'
import { openDatabase } from '../../electron/station/database/open-database.ts'
import { registerRider } from '../../electron/station/riders/register-rider.ts'
import { changeSettings } from '../../electron/station/settings/change-settings.ts'
import { createContext, type StationContext } from '../../electron/station/station-context.ts'
import type { RiderCode } from '../../shared/contract/groups/rider-calls.ts'
import type { AttendantId, RiderRef } from '../../shared/ids/ids.ts'
import type { Platform } from '../../shared/riders/platform.ts'
import { type StationSettings, stationSettingsSchema } from '../../shared/settings/station-settings.ts'
import { aClock, type SetClock } from './a-clock.ts'

export type ATestStation = {
  readonly context: StationContext
  readonly clock: SetClock
  readonly lead: AttendantId
  register(rider?: { name?: string; phoneTail?: string; platform?: Platform }): ARegisteredRider
  /** Closes the database and opens it again, as a restart does. */
  reopen(): ATestStation
  /** Copies the data folder as a backup does. Each call of what it returns opens one more copy of that copy. */
  copy(): () => ATestStation
}

export type ARegisteredRider = { readonly riderRef: RiderRef; readonly code: RiderCode }

/** 10:00 on a winter Tuesday in Shanghai. */
export const TUESDAY_AT_TEN = Date.parse('2026-01-13T10:00:00+08:00')

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rider-station-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function someSettings(changes: Partial<StationSettings> = {}): StationSettings {
  return stationSettingsSchema.parse({
    version: 1,
    stationName: 'Test Station',
    stationCode: 'TEST-1',
    district: 'Test District',
    timeZone: 'Asia/Shanghai',
    cutOverHour: 4,
    languages: ['zh-CN', 'en', 'ug'],
    ...changes,
  })
}

/** A station that has been set up with one lead, at Tuesday ten o'clock unless said otherwise. */
export function aStation(settings: Partial<StationSettings> = {}, clock = aClock(TUESDAY_AT_TEN)): ATestStation {
  const dataDir = aFolder()
  writeFileSync(join(dataDir, 'station.db'), newDatabase(), { mode: 0o600 })
  const context = openContext(dataDir, clock)
  const lead = context.inTransaction(() => {
    changeSettings(context, someSettings(settings), 'set-up')
    return enterAttendant(context, { name: 'Lead', role: 'lead' }, { salt: Buffer.alloc(16), hash: Buffer.alloc(32) })
  })
  return stationOf(context, clock, lead)
}

function stationOf(context: StationContext, clock: SetClock, lead: AttendantId): ATestStation {
  let registered = 0
  return {
    context,
    clock,
    lead,
    register(rider = {}) {
      registered += 1
      const { name = '王小明', phoneTail = String(registered).padStart(4, '0'), platform = 'meituan' } = rider
      const outcome = registerRider(context, { name, phoneTail, platform }, lead)
      if (outcome.outcome !== 'registered') throw new Error(`${name} is registered already`)
      return outcome
    },
    reopen() {
      context.db.close()
      return stationOf(openContext(context.dataDir, clock), clock, lead)
    },
    copy() {
      const backup = aFolder()
      context.db.prepare('VACUUM INTO ?').run(join(backup, 'station.db'))
      return () => {
        const folder = aFolder()
        cpSync(backup, folder, { recursive: true })
        return stationOf(openContext(folder, clock), clock, lead)
      }
    },
  }
}

let made: Buffer | undefined

/** The file of a station that nothing has happened at. Making its tables anew takes longer than many a test. */
function newDatabase(): Buffer {
  if (made === undefined) {
    const folder = aFolder()
    openDatabase(folder).close()
    made = readFileSync(join(folder, 'station.db'))
  }
  return made
}

function openContext(dataDir: string, clock: SetClock): StationContext {
  const context = createContext(openDatabase(dataDir), dataDir, clock)
  onTestFinished(() => {
    context.db.close()
  })
  return context
}
