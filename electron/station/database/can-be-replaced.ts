import Database from 'better-sqlite3'
import type { LogPlace } from '../events/check-event-chain.ts'
import { checkLogUnhurriedly } from '../events/check-log-unhurriedly.ts'
import { EventLogStore } from '../events/event-log-store.ts'
import type { StationContext } from '../station-context.ts'
import { backupFiles } from './backup-files.ts'
import { checkCopy } from './check-copy.ts'

/**
 * Whether nothing that happened is lost when a damaged database is replaced: every event that its best sound copy does
 * not hold can be read, and follows. Looked into beside whatever else the station does, since such a database still lets
 * riders in.
 */
export async function canBeReplaced(context: StationContext, signal: AbortSignal): Promise<boolean> {
  for (const { path } of backupFiles(context.dataDir)) {
    const copy = await checkCopy(path, signal)
    if (copy.outcome === 'broken') continue
    const beyond = await checkLogUnhurriedly(context, endOf(path))
    return beyond.outcome === 'intact'
  }
  return false
}

function endOf(copy: string): LogPlace {
  const db = new Database(copy)
  try {
    const { seq, chainHash } = new EventLogStore(db).head()
    return { seq, hash: chainHash }
  } finally {
    db.close()
  }
}
