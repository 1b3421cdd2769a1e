import type { Kysely, Transaction } from 'kysely'
import type { Dialect } from './migrations/migration.ts'
import type { Tables } from './tables.ts'
import type { Row, Upsert } from './upsert.ts'

export type Reading = Kysely<Tables>
export type Writing = Transaction<Tables>

/** The office's database, in a file or on a server. */
export type OfficeDatabase = {
  readonly dialect: Dialect
  /** For whatever only reads: it sees all that is committed, and waits for no writer. */
  readonly read: Reading
  /**
   * Runs what reads several times and belongs together: all of it sees what was committed when it began. Some can be
   * run at once, and the others wait.
   *
   * @param isAwaited whether anyone waits for it still, looked at when it is its turn
   */
  readTogether<T>(useCase: (read: Reading) => Promise<T>, isAwaited?: () => boolean): Promise<T>
  /** Runs a use case whole or not at all, one after another where the database knows one writer only. */
  write<T>(useCase: (trx: Writing) => Promise<T>): Promise<T>
  /** Writes many rows of one table inside a transaction, the way that is quickest with this database. */
  upsert(trx: Writing, upsert: Upsert, rows: readonly Row[]): Promise<void>
  close(): Promise<void>
}
