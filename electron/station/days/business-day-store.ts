import type { Database, Statement } from 'better-sqlite3'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** The projection of business dates that have been opened. */
export class BusinessDayStore {
  readonly #insert: Statement
  readonly #get: Statement<[string], unknown>

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO business_day (business_date, opened_seq) VALUES (?, ?)')
    this.#get = db.prepare('SELECT 1 FROM business_day WHERE business_date = ?')
  }

  add(businessDate: BusinessDate, openedSeq: number): void {
    this.#insert.run(businessDate, openedSeq)
  }

  isOpened(businessDate: BusinessDate): boolean {
    return this.#get.get(businessDate) !== undefined
  }
}
