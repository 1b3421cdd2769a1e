import Database from 'better-sqlite3'
import type { OpenDatabase } from './open-database.ts'

/**
 * Runs asynchronous work during which the database file stays byte for byte as it is, and holds everything up to now.
 * What is committed meanwhile stays in the write-ahead log: a reader of the file as a whole keeps it from being
 * written back (https://sqlite.org/wal.html#checkpointing). With the signal the file is let go at once, and what comes of
 * the work is refused: it may have met a file that did not rest.
 */
export async function whileFileRests<T>(db: OpenDatabase, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const [written] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
  if (written?.busy !== 0) throw new Error('The write-ahead log could not be written back.')
  const reader = new Database(db.name, { readonly: true })
  const letGo = () => reader.close()
  signal.addEventListener('abort', letGo)
  try {
    reader.exec('BEGIN')
    reader.prepare('SELECT seq FROM event_head').get()
    const made = await work()
    signal.throwIfAborted()
    return made
  } finally {
    signal.removeEventListener('abort', letGo)
    reader.close()
  }
}
