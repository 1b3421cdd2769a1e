import type { OfficeDatabase } from './office-database.ts'

/**
 * Runs what reads over a database that stands still: all of it, and whatever it reads together by itself, sees what was
 * committed when it began.
 *
 *     await atOneMoment(office.db, (db) => summarise({ ...office, db }, asked))
 *
 * @param isAwaited as of `readTogether`
 */
export function atOneMoment<T>(
  db: OfficeDatabase,
  useCase: (still: OfficeDatabase) => Promise<T>,
  isAwaited?: () => boolean,
): Promise<T> {
  return db.readTogether((read) => useCase({ ...db, read, readTogether: (within) => within(read) }), isAwaited)
}
