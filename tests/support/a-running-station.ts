/** A whole station behind its one door, opened as a host opens it: for tests of what a screen can and cannot do. */
import { onTestFinished } from 'vitest'
import { openStation } from '../../electron/station/open-station.ts'
import type { HostTools, Station } from '../../electron/station/station.ts'
import type { SyncConditions } from '../../electron/station/sync/station-sync.ts'
import type { Envelope } from '../../shared/contract/envelope.ts'
import type { SetUp } from '../../shared/contract/groups/station-calls.ts'
import type { AttendantId } from '../../shared/ids/ids.ts'
import { aClock, type SetClock } from './a-clock.ts'
import { aFolder, TUESDAY_AT_TEN } from './a-station.ts'

export const LEAD_PIN = '246810'

export type ARunningStation = {
  readonly station: Station
  readonly clock: SetClock
  readonly dataDir: string
  /** What the station logged as its own mistakes. */
  readonly faults: readonly string[]
  call(path: string, input?: unknown, screenId?: string): Promise<Envelope>
  /** The value of a call that is expected to succeed. */
  ask<T = unknown>(path: string, input?: unknown, screenId?: string): Promise<T>
  /** Sets it up; the screen `lead` is then signed in as its lead. */
  setUp(changes?: Partial<SetUp>): Promise<ARunningStation>
  /** Adds an attendant and signs in at the screen of that name. */
  signInAttendant(screenId: string): Promise<AttendantId>
  restart(): Promise<ARunningStation>
}

type Options = {
  clock?: SetClock
  dataDir?: string
  tools?: Partial<HostTools>
  sample?: boolean
  sync?: SyncConditions
}

export async function aRunningStation(options: Options = {}): Promise<ARunningStation> {
  const { clock = aClock(TUESDAY_AT_TEN), dataDir = aFolder(), sample = false } = options
  const faults: string[] = []
  const tools: HostTools = {
    host: 'in-process',
    version: 'test',
    log: (line) => void faults.push(line),
    ...options.tools,
  }
  const station = await openStation({ dataDir, clock, sample, tools, ...(options.sync && { sync: options.sync }) })
  let isOpen = true
  const close = () => {
    if (isOpen) station.close()
    isOpen = false
  }
  onTestFinished(close)

  const running: ARunningStation = {
    station,
    clock,
    dataDir,
    faults,
    call: (path, input, screenId = 'kiosk') => station.dispatch(path, input, { screenId }),
    async ask<T>(path: string, input?: unknown, screenId?: string) {
      const envelope = await running.call(path, input, screenId)
      if (!envelope.ok) throw new Error(`${path} was refused: ${envelope.refusal.code}, ${envelope.refusal.message}`)
      return envelope.value as T
    },
    async setUp(changes = {}) {
      await running.ask('station.setUp', { ...aSetUp(), ...changes }, 'lead')
      return running
    },
    async signInAttendant(screenId) {
      const pin = '135790'
      const attendant = { name: screenId, role: 'attendant', pin }
      const { attendantId } = await running.ask<{ attendantId: AttendantId }>('attendants.add', attendant, 'lead')
      await running.ask('attendants.signIn', { attendantId, pin }, screenId)
      return attendantId
    },
    async restart() {
      close()
      return aRunningStation({ ...options, clock, dataDir })
    },
  }
  return running
}

export function aSetUp(): SetUp {
  return {
    stationName: 'Test Station',
    stationCode: 'TEST-1',
    district: 'Test District',
    timeZone: 'Asia/Shanghai',
    cutOverHour: 4,
    languages: ['zh-CN', 'en', 'ug'],
    leadName: 'Lead',
    leadPin: LEAD_PIN,
  }
}
