import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enterAttendant } from '../../../electron/station/attendants/add-attendant.ts'
import { appendEvent } from '../../../electron/station/events/append-event.ts'
import { signRiderCode } from '../../../electron/station/keys/rider-code-keys.ts'
import { openStationCore, type StationCore } from '../../../electron/station/open-station-core.ts'
import { changeSettings } from '../../../electron/station/settings/change-settings.ts'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { bytesToSign, formatRiderCode } from '../../../shared/rider-code/rider-code.ts'
import { stationSettingsSchema } from '../../../shared/settings/station-settings.ts'
import { epochDayOf, localTimeOf } from '../../../shared/time/business-date.ts'
import { aClock, type SetClock } from '../../support/a-clock.ts'

/** A rider with a code of the station: its text, and the parts that a bare verification takes. */
export type BenchRider = {
  readonly riderRef: RiderRef
  readonly text: string
  readonly signedBytes: Uint8Array
  readonly signature: Uint8Array
}

export type BenchStation = StationCore & {
  readonly clock: SetClock
  readonly riders: readonly BenchRider[]
  /** Signs the lead in anew and answers the screen: time flies in a bench, and idle attendants are signed out. */
  signIn(): { readonly screenId: string }
  /** Closes the station and removes its folder. */
  remove(): void
}

export const VISIT_EVERY_MS = (24 * 3_600_000) / 500

/** A real station on the disk with `events` visits behind it, 500 a day unless said otherwise, as its log has them then. */
export function aBenchStation(events: number, ridersInAll = 5_000, visitEveryMs = VISIT_EVERY_MS): BenchStation {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-bench-'))
  const clock = aClock(Date.parse('2024-01-01T00:00:00Z'))
  const core = openStationCore({
    dataDir,
    clock,
    tools: { host: 'in-process', version: 'bench', log: console.error },
    // Made up, so that no daily backup is made of it: years go by in minutes here.
    lookAround: { state: 'given', begin: () => Promise.reject(new Error('no look around in a bench')), end() {} },
    onChanged() {},
  })
  const { context } = core
  const lead = context.inTransaction(() => {
    changeSettings(context, benchSettings(), 'set-up')
    return enterAttendant(context, { name: 'Lead', role: 'lead' }, { salt: Buffer.alloc(16), hash: Buffer.alloc(32) })
  })
  const riders = Array.from({ length: ridersInAll }, (_, at) => benchRider(core, at))
  enterVisits(core, clock, riders, { events, visitEveryMs })
  return {
    ...core,
    clock,
    riders,
    signIn() {
      const screen = { screenId: 'bench' }
      context.sessions.begin(screen, lead)
      return screen
    },
    remove() {
      core.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function benchSettings() {
  return stationSettingsSchema.parse({
    version: 1,
    stationName: 'Bench',
    stationCode: 'BENCH-1',
    district: 'Bench',
    timeZone: 'Asia/Shanghai',
    cutOverHour: 4,
    languages: ['zh-CN'],
  })
}

function benchRider({ context }: StationCore, at: number): BenchRider {
  const riderId = at.toString(16).padStart(16, '0')
  const { keyId } = context.signingKey
  const issueDay = epochDayOf(localTimeOf(context.clock.now(), context.settings()).businessDate)
  const signedBytes = bytesToSign({ issuerKeyId: keyId, riderId, serial: 1, issueDay, expiryDay: 65_535 })
  const signature = signRiderCode(context.signingKey, signedBytes)
  return { riderRef: `r-${riderId}` as RiderRef, signedBytes, signature, text: formatRiderCode(signedBytes, signature) }
}

/** Visits of past days, in large transactions: the same rows as one at a time, in a bench's patience. */
function enterVisits(
  { context }: StationCore,
  clock: SetClock,
  riders: readonly BenchRider[],
  { events, visitEveryMs }: { readonly events: number; readonly visitEveryMs: number },
): void {
  let entered = 0
  while (entered < events) {
    context.inTransaction(() => {
      for (const end = Math.min(events, entered + 20_000); entered < end; entered++) {
        clock.pass(visitEveryMs)
        // A stride without a common factor visits every rider before any comes again.
        const rider = riders[(entered * 1_237) % riders.length]
        if (!rider) continue
        const { at, businessDate, hour } = context.localNow()
        const payload = { riderRef: rider.riderRef, platform: 'unknown', via: 'wedge', hour } as const
        appendEvent(context.stores, { kind: 'check-in.recorded', payload }, { at, businessDate })
      }
    })
  }
  context.db.pragma('wal_checkpoint(TRUNCATE)')
}
