import Database from 'better-sqlite3'
import { BUSY_TIMEOUT_MS, type OpenDatabase } from './open-database.ts'

/** Databases in whose write-ahead log can still be read what was deleted from them. */
const owing = new WeakSet<OpenDatabase>()

/**
 * Writes the write-ahead log of a database back and cuts it off: what was deleted can be read in it until then. When
 * somebody reads the file as a whole, as a backup does, it is done at the next idle moment.
 */
export function emptyLog(db: OpenDatabase): void {
  owing.add(db)
  try {
    emptyLogIfOwed(db)
  } catch (fault) {
    // What was deleted is deleted; the idle moment says what is wrong.
    if (!(fault instanceof Database.SqliteError)) throw fault
  }
}

/** Answers whether there is nothing left to empty. */
export function emptyLogIfOwed(db: OpenDatabase): boolean {
  if (!owing.has(db)) return true
  // The reader is this very process, and would be waited for in vain.
  db.pragma('busy_timeout = 0')
  try {
    const [written] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
    return written?.busy === 0 && owing.delete(db)
  } finally {
    db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  }
}
