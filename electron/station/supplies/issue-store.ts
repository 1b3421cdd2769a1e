import type { Database, Statement } from 'better-sqlite3'
import type { IssueId, ItemId, RequestId, RiderRef } from '../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

export type StoredIssue = {
  readonly issueId: IssueId
  readonly riderRef: RiderRef | null
  readonly businessDate: BusinessDate
  /** The event that voided it, or null while it counts. */
  readonly voidedSeq: number | null
}

const COLUMNS = 'issue_id AS issueId, rider_ref AS riderRef, business_date AS businessDate, voided_seq AS voidedSeq'

/** The projection of issues, and of what each rider has had of each item on each date: what quotas are judged by. */
export class IssueStore {
  readonly #insert: Statement
  readonly #get: Statement<[IssueId], StoredIssue>
  readonly #byRequest: Statement<[RequestId], { issueId: IssueId }>
  readonly #latest: Statement<[string, number], StoredIssue>
  readonly #markVoided: Statement
  readonly #use: Statement
  readonly #takeBack: Statement
  readonly #clearUse: Statement
  readonly #used: Statement<[RiderRef, ItemId, string, string], { quantity: number }>
  readonly #serve: Statement
  readonly #unserve: Statement
  readonly #clearServed: Statement
  readonly #served: Statement<[RiderRef, string], { issues: number }>

  constructor(db: Database) {
    this.#insert = db.prepare(`
      INSERT INTO supply_issue (issue_id, request_id, rider_ref, business_date) VALUES (?, ?, ?, ?)`)
    this.#get = db.prepare(`SELECT ${COLUMNS} FROM supply_issue WHERE issue_id = ?`)
    this.#byRequest = db.prepare('SELECT issue_id AS issueId FROM supply_issue WHERE request_id = ?')
    this.#latest = db.prepare(`
      SELECT ${COLUMNS} FROM supply_issue WHERE business_date = ? ORDER BY issue_id DESC LIMIT ?`)
    this.#markVoided = db.prepare('UPDATE supply_issue SET voided_seq = ? WHERE issue_id = ?')
    this.#use = db.prepare(`
      INSERT INTO rider_item_day (rider_ref, item_id, business_date, quantity) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity`)
    this.#takeBack = db.prepare(`
      UPDATE rider_item_day SET quantity = quantity - ?
      WHERE rider_ref = ? AND item_id = ? AND business_date = ? AND quantity > ?`)
    this.#clearUse = db.prepare('DELETE FROM rider_item_day WHERE rider_ref = ? AND item_id = ? AND business_date = ?')
    this.#used = db.prepare(`
      SELECT coalesce(sum(quantity), 0) AS quantity FROM rider_item_day
      WHERE rider_ref = ? AND item_id = ? AND business_date >= ? AND business_date < ?`)
    this.#serve = db.prepare(`
      INSERT INTO rider_served_day (rider_ref, business_date, issues) VALUES (?, ?, 1)
      ON CONFLICT DO UPDATE SET issues = issues + 1`)
    this.#unserve = db.prepare(`
      UPDATE rider_served_day SET issues = issues - 1 WHERE rider_ref = ? AND business_date = ? AND issues > 1`)
    this.#clearServed = db.prepare('DELETE FROM rider_served_day WHERE rider_ref = ? AND business_date = ?')
    this.#served = db.prepare('SELECT issues FROM rider_served_day WHERE rider_ref = ? AND business_date = ?')
  }

  add(issueId: IssueId, requestId: RequestId, riderRef: RiderRef | null, businessDate: BusinessDate): void {
    this.#insert.run(issueId, requestId, riderRef, businessDate)
    if (riderRef) this.#serve.run(riderRef, businessDate)
  }

  /** The issue no longer counts; what was used by it is taken back line by line with `takeBackUse`. */
  void({ issueId, riderRef, businessDate }: StoredIssue, voidedSeq: number): void {
    this.#markVoided.run(voidedSeq, issueId)
    if (riderRef && this.#unserve.run(riderRef, businessDate).changes === 0) {
      this.#clearServed.run(riderRef, businessDate)
    }
  }

  get(issueId: IssueId): StoredIssue | undefined {
    return this.#get.get(issueId)
  }

  /** The issue that a request brought about. */
  ofRequest(requestId: RequestId): IssueId | undefined {
    return this.#byRequest.get(requestId)?.issueId
  }

  /** The issues of a business date, latest first. */
  latestOf(businessDate: BusinessDate, limit: number): readonly StoredIssue[] {
    return this.#latest.all(businessDate, limit)
  }

  use(riderRef: RiderRef, itemId: ItemId, businessDate: BusinessDate, quantity: number): void {
    this.#use.run(riderRef, itemId, businessDate, quantity)
  }

  takeBackUse(riderRef: RiderRef, itemId: ItemId, businessDate: BusinessDate, quantity: number): void {
    const left = this.#takeBack.run(quantity, riderRef, itemId, businessDate, quantity)
    if (left.changes === 0) this.#clearUse.run(riderRef, itemId, businessDate)
  }

  /** What a rider has had of an item from one date up to, and without, another. */
  usedBetween(riderRef: RiderRef, itemId: ItemId, from: BusinessDate, before: BusinessDate): number {
    return this.#used.get(riderRef, itemId, from, before)?.quantity ?? 0
  }

  /** Whether the rider has been served on a date. */
  wasServed(riderRef: RiderRef, businessDate: BusinessDate): boolean {
    return this.#served.get(riderRef, businessDate) !== undefined
  }
}
