import { setImmediate as giveWay } from 'node:timers/promises'
import type { Clock } from '../shared/time/clock.ts'
import type { OfficeDatabase } from './database/office-database.ts'
import { closedBefore, DEFAULT_SETTINGS, readOfficeSettings } from './settings/office-settings.ts'
import { createGroupCommit, type GroupCommit } from './sheets/group-commit.ts'
import { type SignedBatch, type TakenBatch, takeBatches } from './sheets/take-batches.ts'
import type { PairedKey } from './stations/station-store.ts'

/** All that the office's use cases are handed: the world, and what is kept of it. */
export type Office = {
  readonly db: OfficeDatabase
  readonly clock: Clock
  readonly randomBytes: (size: number) => Buffer
  readonly version: string
  /** Takes a line about what went wrong without anybody being refused for it. */
  readonly log: (line: string) => void
  /** Batches of stations on their way into the database. */
  readonly batches: GroupCommit<SignedBatch, TakenBatch>
  /** Keys of counts that are known to be listed, or to have no room on the list. */
  readonly seen: Set<string>
  /** Keys of kiosks by their ids, as they were paired when they were looked at last. */
  readonly pairedKeys: Map<string, PairedKey>
}

export type OfficeParts = Pick<Office, 'db' | 'clock' | 'randomBytes' | 'version'> & Partial<Pick<Office, 'log'>>

/** Batches in one transaction: enough to share a wait for the disk, few enough for a reader not to wait long. */
const GROUP = 64

export function createOffice(parts: OfficeParts): Office {
  const { db, clock } = parts
  const seen = new Set<string>()
  const batches = createGroupCommit<SignedBatch, TakenBatch>({
    atMost: GROUP,
    keyOf: ({ stationId }) => stationId,
    giveWay: () => giveWay(),
    async run(signed) {
      try {
        return await db.write(async (trx) => {
          const now = clock.now()
          const settings = (await readOfficeSettings(trx)) ?? { officeName: '', ...DEFAULT_SETTINGS }
          const applying = { db, now, closedBefore: closedBefore(settings, now), seen }
          return await takeBatches(trx, applying, signed)
        })
      } catch (fault) {
        seen.clear()
        throw fault
      }
    },
  })
  return { log() {}, ...parts, batches, seen, pairedKeys: new Map() }
}
