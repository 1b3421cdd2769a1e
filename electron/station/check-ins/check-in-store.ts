import type { Database, Statement } from 'better-sqlite3'
import type { Via } from '../../../shared/check-ins/verdict.ts'
import type { CheckInId, RiderRef } from '../../../shared/ids/ids.ts'
import type { Platform } from '../../../shared/riders/platform.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** One visit of one rider. Its id is the number of its event, so ids rise in the order of the log. */
export type CheckIn = {
  readonly checkInId: CheckInId
  readonly riderRef: RiderRef
  readonly businessDate: BusinessDate
  /** The hour on the station's wall, 0-23. */
  readonly hour: number
  readonly occurredAt: Instant
  readonly platform: Platform
  readonly via: Via
  /** The event that voided it, or null while it counts. */
  readonly voidedSeq: number | null
}

export type LastCheckIn = Pick<CheckIn, 'checkInId' | 'occurredAt'>

/** How often a rider has been here, voided check-ins left out. */
export type VisitTally = {
  readonly last: LastCheckIn | null
  readonly visitsToday: number
  readonly visitsThisMonth: number
}

const COLUMNS = `
  check_in_id AS checkInId, rider_ref AS riderRef, business_date AS businessDate, hour, occurred_at AS occurredAt,
  platform, via, voided_seq AS voidedSeq`

/** The projection of check-ins: who was here when, for as long as the log is kept. */
export class CheckInStore {
  readonly #insert: Statement
  readonly #byId: Statement<[CheckInId], CheckIn>
  readonly #first: Statement<[RiderRef], CheckIn>
  readonly #last: Statement<[RiderRef], LastCheckIn>
  readonly #markVoided: Statement
  readonly #enterDay: Statement
  readonly #leaveDay: Statement
  readonly #clearDay: Statement
  readonly #visitsOfMonth: Statement<[string, RiderRef, string, string], { month: number; today: number }>
  readonly #visitsOnDay: Statement<[RiderRef, string], { platform: Platform; visits: number }>
  readonly #anyDay: Statement<[RiderRef], unknown>
  readonly #visitsEver: Statement<[RiderRef], { visits: number }>
  readonly #ridersOn: Statement<[string], { riderRef: RiderRef }>

  constructor(db: Database) {
    this.#insert = db.prepare(`
      INSERT INTO check_in (check_in_id, rider_ref, business_date, hour, occurred_at, platform, via)
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
    this.#byId = db.prepare(`SELECT ${COLUMNS} FROM check_in WHERE check_in_id = ?`)
    // `+?` in what is asked at each check-in: next to an ORDER BY, SQLite plans a statement anew for each value of a bare
    // parameter (https://sqlite.org/c3ref/prepare.html), which takes several times as long as to look it up.
    this.#first = db.prepare(`
      SELECT ${COLUMNS} FROM check_in WHERE rider_ref = +? AND voided_seq IS NULL ORDER BY check_in_id LIMIT 1`)
    this.#last = db.prepare(`
      SELECT check_in_id AS checkInId, occurred_at AS occurredAt FROM check_in
      WHERE rider_ref = +? AND voided_seq IS NULL ORDER BY check_in_id DESC LIMIT 1`)
    this.#markVoided = db.prepare('UPDATE check_in SET voided_seq = ? WHERE check_in_id = ?')
    this.#enterDay = db.prepare(`
      INSERT INTO rider_day (rider_ref, business_date, platform, visits) VALUES (?, ?, ?, 1)
      ON CONFLICT DO UPDATE SET visits = visits + 1`)
    this.#leaveDay = db.prepare(`
      UPDATE rider_day SET visits = visits - 1
      WHERE rider_ref = ? AND business_date = ? AND platform = ? AND visits > 1`)
    this.#clearDay = db.prepare('DELETE FROM rider_day WHERE rider_ref = ? AND business_date = ? AND platform = ?')
    this.#visitsOfMonth = db.prepare(`
      SELECT coalesce(sum(visits), 0) AS month, coalesce(sum(visits) FILTER (WHERE business_date = ?), 0) AS today
      FROM rider_day WHERE rider_ref = ? AND business_date BETWEEN ? AND ?`)
    this.#visitsOnDay = db.prepare('SELECT platform, visits FROM rider_day WHERE rider_ref = ? AND business_date = ?')
    this.#anyDay = db.prepare('SELECT 1 FROM rider_day WHERE rider_ref = ? LIMIT 1')
    this.#visitsEver = db.prepare('SELECT coalesce(sum(visits), 0) AS visits FROM rider_day WHERE rider_ref = ?')
    // By the log's index on dates: one of its own would be written with every visit.
    this.#ridersOn = db.prepare(`
      SELECT DISTINCT rider_ref AS riderRef FROM event_log JOIN check_in ON check_in_id = seq
      WHERE event_log.business_date = ? AND voided_seq IS NULL`)
  }

  add(checkIn: Omit<CheckIn, 'voidedSeq'>): void {
    const { checkInId, riderRef, businessDate, hour, occurredAt, platform, via } = checkIn
    this.#insert.run(checkInId, riderRef, businessDate, hour, occurredAt, platform, via)
    this.#enterDay.run(riderRef, businessDate, platform)
  }

  void(checkIn: CheckIn, voidedSeq: number): void {
    const { checkInId, riderRef, businessDate, platform } = checkIn
    this.#markVoided.run(voidedSeq, checkInId)
    const left = this.#leaveDay.run(riderRef, businessDate, platform)
    if (left.changes === 0) this.#clearDay.run(riderRef, businessDate, platform)
  }

  get(checkInId: CheckInId): CheckIn | undefined {
    return this.#byId.get(checkInId)
  }

  /** The rider's first check-in ever that still counts. */
  firstOf(riderRef: RiderRef): CheckIn | undefined {
    return this.#first.get(riderRef)
  }

  /** When the rider's latest check-in that still counts was made. */
  lastAtOf(riderRef: RiderRef): Instant | null {
    return this.#last.get(riderRef)?.occurredAt ?? null
  }

  /** Whether the rider has any check-in that still counts. */
  wasHere(riderRef: RiderRef): boolean {
    return this.#anyDay.get(riderRef) !== undefined
  }

  /** The rider's visits of one business date by platform. */
  visitsOn(riderRef: RiderRef, businessDate: BusinessDate): readonly { platform: Platform; visits: number }[] {
    return this.#visitsOnDay.all(riderRef, businessDate)
  }

  visitsEver(riderRef: RiderRef): number {
    return this.#visitsEver.get(riderRef)?.visits ?? 0
  }

  /** Everyone with a visit on a business date that still counts. */
  ridersOn(businessDate: BusinessDate): readonly RiderRef[] {
    return this.#ridersOn.all(businessDate).map(({ riderRef }) => riderRef)
  }

  tally(riderRef: RiderRef, today: BusinessDate): VisitTally {
    const month = today.slice(0, 7)
    const visits = this.#visitsOfMonth.get(today, riderRef, `${month}-01`, `${month}-31`)
    return {
      last: this.#last.get(riderRef) ?? null,
      visitsToday: visits?.today ?? 0,
      visitsThisMonth: visits?.month ?? 0,
    }
  }
}
