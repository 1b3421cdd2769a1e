import type { Database, Statement } from 'better-sqlite3'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** A day sheet that the office does not have in its latest state. */
export type PendingSheet = {
  readonly businessDate: BusinessDate
  readonly throughSeq: number
  /** Why the office refused this very state, or null. */
  readonly refusedReason: string | null
}

export type Acknowledgement = { readonly businessDate: BusinessDate; readonly acknowledgedSeq: number | null }

/** What the office said of each day sheet of the present series. What is pending follows from it and from the counts. */
export class AcknowledgementStore {
  readonly #acknowledge: Statement
  readonly #refuse: Statement
  readonly #pending: Statement<[number, number], PendingSheet>
  readonly #countPending: Statement<[number, number], { fresh: number; refused: number }>
  readonly #all: Statement<[], Acknowledgement>
  readonly #clear: Statement
  readonly #clearBeyond: Statement

  constructor(db: Database) {
    this.#acknowledge = db.prepare(`
      INSERT INTO sheet_acknowledgement (business_date, acknowledged_seq) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET acknowledged_seq = excluded.acknowledged_seq, refused_seq = NULL, refused_reason = NULL`)
    this.#refuse = db.prepare(`
      INSERT INTO sheet_acknowledgement (business_date, refused_seq, refused_reason) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET refused_seq = excluded.refused_seq, refused_reason = excluded.refused_reason`)
    this.#pending = db.prepare(`
      SELECT business_date AS businessDate, through_seq AS throughSeq,
        CASE WHEN refused_seq = through_seq THEN refused_reason END AS refusedReason
      FROM sheet_progress LEFT JOIN sheet_acknowledgement USING (business_date)
      WHERE through_seq > coalesce(acknowledged_seq, ?) AND through_seq <= ? ORDER BY through_seq`)
    this.#countPending = db.prepare(`
      SELECT count(*) FILTER (WHERE refused_seq IS NOT through_seq) AS fresh,
        count(*) FILTER (WHERE refused_seq = through_seq) AS refused
      FROM sheet_progress LEFT JOIN sheet_acknowledgement USING (business_date)
      WHERE through_seq > coalesce(acknowledged_seq, ?) AND through_seq <= ?`)
    this.#all = db.prepare(`
      SELECT business_date AS businessDate, acknowledged_seq AS acknowledgedSeq FROM sheet_acknowledgement`)
    this.#clear = db.prepare('DELETE FROM sheet_acknowledgement')
    this.#clearBeyond = db.prepare('DELETE FROM sheet_acknowledgement WHERE acknowledged_seq > ?')
  }

  acknowledge(businessDate: BusinessDate, acknowledgedSeq: number): void {
    this.#acknowledge.run(businessDate, acknowledgedSeq)
  }

  refuse(businessDate: BusinessDate, refusedSeq: number, reason: string): void {
    this.#refuse.run(businessDate, refusedSeq, reason)
  }

  /** Pending sheets of a series that began after an event, up to another, in the order they came about. */
  pending(afterSeq: number, throughSeq: number = Number.MAX_SAFE_INTEGER): readonly PendingSheet[] {
    return this.#pending.all(afterSeq, throughSeq)
  }

  countPending(afterSeq: number): { readonly fresh: number; readonly refused: number } {
    return this.#countPending.get(afterSeq, Number.MAX_SAFE_INTEGER) ?? { fresh: 0, refused: 0 }
  }

  all(): readonly Acknowledgement[] {
    return this.#all.all()
  }

  /** Nothing of the series is known to be with the office. */
  clear(): void {
    this.#clear.run()
  }

  /** The office has lost what came after this event, as when it was restored from a copy of its own. */
  forgetBeyond(seq: number): void {
    this.#clearBeyond.run(seq)
  }
}
