/** A set-up station core behind its dispatcher, with its insides in sight: for tests of what a call leaves behind. */
import { onTestFinished } from 'vitest'
import { enterAttendant } from '../../electron/station/attendants/add-attendant.ts'
import { openStationCore, type StationCore } from '../../electron/station/open-station-core.ts'
import { changeSettings } from '../../electron/station/settings/change-settings.ts'
import type { Envelope } from '../../shared/contract/envelope.ts'
import type { AttendantId } from '../../shared/ids/ids.ts'
import type { StationSettings } from '../../shared/settings/station-settings.ts'
import { aClock, type SetClock } from './a-clock.ts'
import { aFolder, someSettings, TUESDAY_AT_TEN } from './a-station.ts'

export type AStationCore = StationCore & {
  readonly clock: SetClock
  readonly dataDir: string
  readonly lead: AttendantId
  /** What the station logged as its own mistakes. */
  readonly faults: readonly string[]
  /** A call from the screen at which the lead is signed in. */
  call(path: string, input?: unknown): Promise<Envelope>
}

/** Nothing waits for the disk here: what reaches it is proven by killed processes. */
export function aStationCore(settings: Partial<StationSettings> = {}): AStationCore {
  const [clock, dataDir, faults] = [aClock(TUESDAY_AT_TEN), aFolder(), [] as string[]]
  const core = openStationCore({
    dataDir,
    clock,
    tools: { host: 'in-process', version: 'test', log: (line) => void faults.push(line) },
    lookAround: { state: 'own', begin: () => Promise.reject(new Error('no look around here')), end() {} },
    onChanged() {},
  })
  onTestFinished(() => core.close())
  const { context, dispatcher } = core
  context.db.pragma('synchronous = OFF')
  const lead = context.inTransaction(() => {
    changeSettings(context, someSettings(settings), 'set-up')
    return enterAttendant(context, { name: 'Lead', role: 'lead' }, { salt: Buffer.alloc(16), hash: Buffer.alloc(32) })
  })
  const screen = { screenId: 'lead' }
  context.sessions.begin(screen, lead)
  return { ...core, clock, dataDir, lead, faults, call: (path, input) => dispatcher.dispatch(path, input, screen) }
}
