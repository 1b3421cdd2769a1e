import type { Database, Statement } from 'better-sqlite3'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

export type SheetProgress = { readonly businessDate: BusinessDate; readonly throughSeq: number }

/** The projection of how far each day sheet has come: the last event that wrote a count of its date. */
export class SheetProgressStore {
  readonly #reach: Statement
  readonly #get: Statement<[string], { throughSeq: number }>
  readonly #all: Statement<[], SheetProgress>

  constructor(db: Database) {
    this.#reach = db.prepare(`
      INSERT INTO sheet_progress (business_date, through_seq) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET through_seq = excluded.through_seq`)
    this.#get = db.prepare('SELECT through_seq AS throughSeq FROM sheet_progress WHERE business_date = ?')
    this.#all = db.prepare(`
      SELECT business_date AS businessDate, through_seq AS throughSeq FROM sheet_progress ORDER BY business_date`)
  }

  reach(businessDate: BusinessDate, throughSeq: number): void {
    this.#reach.run(businessDate, throughSeq)
  }

  /** Undefined for a date on which nothing was counted. */
  throughSeqOf(businessDate: BusinessDate): number | undefined {
    return this.#get.get(businessDate)?.throughSeq
  }

  /** Every date on which anything was counted, in order. */
  all(): readonly SheetProgress[] {
    return this.#all.all()
  }
}
