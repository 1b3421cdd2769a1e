import Database from 'better-sqlite3'
import type { OpenDatabase } from './open-database.ts'

/**
 * Runs asynchronous work during which the database file stays byte for byte as it is, and holds everything up to now.
 * What is committed meanwhile stays in the write-ahead log: a reader of the file as a whole keeps it from being
 * written back (https://sqlite.org/wal.html#checkpointing).
 */
export async function whileFileRests<T>(db: OpenDatabase, work: () => Promise<T>): Promise<T> {
  const [written] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
  if (written?.busy !== 0) throw new Error('The write-ahead log could not be written back.')
  const reader = new Database(db.name, { readonly: true })
  try {
    reader.exec('BEGIN')
    reader.prepare('SELECT seq FROM event_head').get()
    return await work()
  } finally {
    reader.close()
  }
}
