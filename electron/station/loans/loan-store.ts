import type { Database, Statement } from 'better-sqlite3'
import type { BatchId, ItemId, LoanId, PieceTag, RiderRef } from '../../../shared/ids/ids.ts'
import type { LoanState } from '../../../shared/supplies/loan.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'

export type StoredLoan = {
  readonly loanId: LoanId
  readonly itemId: ItemId
  readonly batchId: BatchId
  readonly riderRef: RiderRef
  readonly tag: PieceTag | null
  readonly lentAt: Instant
  /** The last business date on which it should be back. */
  readonly dueOn: BusinessDate
  readonly state: LoanState
}

const COLUMNS = `
  loan_id AS loanId, item_id AS itemId, batch_id AS batchId, rider_ref AS riderRef, tag, lent_at AS lentAt,
  due_on AS dueOn, state`

/** The projection of loans: one row for each lent piece. */
export class LoanStore {
  readonly #insert: Statement
  readonly #get: Statement<[LoanId], StoredLoan>
  readonly #end: Statement
  readonly #outOf: Statement<[RiderRef], StoredLoan>
  readonly #out: Statement<[number], StoredLoan>
  readonly #ended: Statement<[number], StoredLoan>
  readonly #dueBefore: Statement<[string], StoredLoan>
  readonly #overdue: Statement<[string], { loans: number }>
  readonly #outWithTag: Statement<[PieceTag], StoredLoan>

  constructor(db: Database) {
    this.#insert = db.prepare(`
      INSERT INTO loan (loan_id, item_id, batch_id, rider_ref, tag, lent_at, due_on) VALUES (?, ?, ?, ?, ?, ?, ?)`)
    this.#get = db.prepare(`SELECT ${COLUMNS} FROM loan WHERE loan_id = ?`)
    this.#end = db.prepare('UPDATE loan SET state = ?, ended_seq = ? WHERE loan_id = ?')
    // With `+?`, as the check-ins are asked for.
    this.#outOf = db.prepare(`SELECT ${COLUMNS} FROM loan WHERE rider_ref = +? AND state = 'out' ORDER BY due_on`)
    this.#out = db.prepare(`SELECT ${COLUMNS} FROM loan WHERE state = 'out' ORDER BY due_on, loan_id LIMIT ?`)
    this.#ended = db.prepare(`SELECT ${COLUMNS} FROM loan WHERE state <> 'out' ORDER BY ended_seq DESC LIMIT ?`)
    this.#dueBefore = db.prepare(`
      SELECT ${COLUMNS} FROM loan WHERE state = 'out' AND due_on < ? ORDER BY due_on, loan_id`)
    this.#overdue = db.prepare("SELECT count(*) AS loans FROM loan WHERE state = 'out' AND due_on < ?")
    this.#outWithTag = db.prepare(`SELECT ${COLUMNS} FROM loan WHERE tag = ? AND state = 'out'`)
  }

  add(loan: Omit<StoredLoan, 'state'>): void {
    const { loanId, itemId, batchId, riderRef, tag, lentAt, dueOn } = loan
    this.#insert.run(loanId, itemId, batchId, riderRef, tag, lentAt, dueOn)
  }

  get(loanId: LoanId): StoredLoan | undefined {
    return this.#get.get(loanId)
  }

  end(loanId: LoanId, state: Exclude<LoanState, 'out'>, endedSeq: number): void {
    this.#end.run(state, endedSeq, loanId)
  }

  /** What a rider has out, the first due first. */
  outOf(riderRef: RiderRef): readonly StoredLoan[] {
    return this.#outOf.all(riderRef)
  }

  /** What is out, the first due first. */
  out(limit: number): readonly StoredLoan[] {
    return this.#out.all(limit)
  }

  /** What came back, was lost or voided, latest first. */
  ended(limit: number): readonly StoredLoan[] {
    return this.#ended.all(limit)
  }

  /** What is out and was due before a date. */
  dueBefore(date: BusinessDate): readonly StoredLoan[] {
    return this.#dueBefore.all(date)
  }

  countDueBefore(date: BusinessDate): number {
    return this.#overdue.get(date)?.loans ?? 0
  }

  /** The loan that the piece with this sticker is out on. */
  outWithTag(tag: PieceTag): StoredLoan | undefined {
    return this.#outWithTag.get(tag)
  }
}
