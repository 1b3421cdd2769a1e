import Database from 'better-sqlite3'
import { emptyLogIfOwed } from './empty-log.ts'

/**
 * Carries what was committed from the write-ahead log into the database file while nobody waits. SQLite by itself does
 * so within the commit that fills a thousand pages, that is every 120th check-in: the rider waits for it, and the longer
 * the more history there is. Nothing depends on it but the size of the log: a commit is on disk before.
 *
 * Returns what to call after each write.
 */
export function checkpointWhenIdle(db: Database.Database, log: (line: string) => void): () => void {
  db.pragma(`wal_autocheckpoint = ${MOST_PAGES}`)
  let timer: NodeJS.Timeout | undefined
  const checkpoint = () => {
    // Closing the database has carried everything over.
    if (!db.open) return
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
      if (!emptyLogIfOwed(db)) timer?.refresh()
    } catch (fault) {
      if (!(fault instanceof Database.SqliteError)) throw fault
      log(`The database file could not catch up: ${fault.message}`)
    }
  }
  return () => {
    timer ??= setTimeout(checkpoint, QUIET_MS).unref()
    timer.refresh()
  }
}

/** A station that is never quiet still bounds its log: 16 MB. */
const MOST_PAGES = 4_000
const QUIET_MS = 2_000
