import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { SheetProgress } from '../daily-counts/sheet-progress-store.ts'
import { openDatabase } from '../database/open-database.ts'
import { projectEvent } from '../events/project-event.ts'
import type { StationContext } from '../station-context.ts'
import { openStores, type StationStores } from '../station-stores.ts'
import type { Breathe } from './breathe.ts'

/** What had been counted as of an earlier event. */
export type CountsAsOf = {
  readonly progress: readonly SheetProgress[]
  of(businessDate: BusinessDate): readonly DailyCount[]
  /** Removes the copy that they are read from. */
  close(): void
}

const FOLDER = 'replay-'
const EVENTS_AT_ONCE = 100

/**
 * Replays the log up to an event into a database beside the station's own. `earlier` names dates whose counts are wanted
 * as of an event before that one.
 */
export async function replayCounts(
  { dataDir, eventLog }: StationContext,
  throughSeq: number,
  earlier: ReadonlyMap<BusinessDate, number>,
  breathe: Breathe,
): Promise<CountsAsOf> {
  const folder = mkdtempSync(join(dataDir, FOLDER))
  const db = openDatabase(folder, { isThrowAway: true })
  const close = () => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    // Of an issue that was voided the replay reads in the log what it had handed out.
    const stores = { ...openStores(db), eventLog }
    const kept = new Map<BusinessDate, readonly DailyCount[]>()
    for (let seq = 0; seq < throughSeq; seq += EVENTS_AT_ONCE) {
      const events = eventLog.eventsBetween(seq, Math.min(seq + EVENTS_AT_ONCE, throughSeq))
      inTransaction(db, () => {
        for (const event of events) {
          projectEvent(stores, event)
          for (const [date, asOf] of earlier) if (asOf === event.seq) kept.set(date, countsOf(stores, date))
        }
      })
      await breathe()
    }
    return { progress: stores.sheetProgress.all(), of: (date) => kept.get(date) ?? countsOf(stores, date), close }
  } catch (fault) {
    close()
    throw fault
  }
}

/** Removes what a replay left behind that was ended by force. */
export function removeLeftReplays(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(FOLDER)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

function countsOf({ dailyCounts }: StationStores, businessDate: BusinessDate): readonly DailyCount[] {
  return dailyCounts.between(businessDate, businessDate)
}

function inTransaction(db: Database, work: () => void): void {
  db.transaction(work).immediate()
}
