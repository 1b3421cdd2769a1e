import type { Database, Statement } from 'better-sqlite3'
import type { DailyCount, Measure } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

export type Dimension =
  | 'all'
  | `hour:${string}`
  | `platform:${string}`
  | `via:${string}`
  | `reason:${string}`
  | `item:${string}`
  | `by:${string}`

/** Counts by business date, kept with every event, so that no summary ever scans history. */
export class DailyCountStore {
  readonly #add: Statement
  readonly #set: Statement
  readonly #value: Statement<[string, string, string], { value: number }>
  readonly #ofMeasure: Statement<[string, string, string], DailyCount>
  readonly #between: Statement<[string, string], DailyCount>
  readonly #touched = new Set<BusinessDate>()

  constructor(db: Database) {
    this.#add = db.prepare(`
      INSERT INTO daily_count (business_date, measure, dimension, value) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET value = value + excluded.value`)
    this.#set = db.prepare(`
      INSERT INTO daily_count (business_date, measure, dimension, value) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value`)
    this.#value = db.prepare(`
      SELECT value FROM daily_count WHERE business_date = ? AND measure = ? AND dimension = ?`)
    this.#ofMeasure = db.prepare(`
      SELECT business_date AS businessDate, measure, dimension, value FROM daily_count
      WHERE business_date BETWEEN ? AND ? AND measure = ?`)
    this.#between = db.prepare(`
      SELECT business_date AS businessDate, measure, dimension, value FROM daily_count
      WHERE business_date BETWEEN ? AND ? ORDER BY business_date, measure, dimension`)
  }

  add(businessDate: BusinessDate, measure: Measure, dimension: Dimension, difference: number): void {
    this.#touched.add(businessDate)
    this.#add.run(businessDate, measure, dimension, difference)
  }

  /** For levels, which have a value and no difference: how things stand at the end of the date. */
  set(businessDate: BusinessDate, measure: Measure, dimension: Dimension, value: number): void {
    this.#touched.add(businessDate)
    this.#set.run(businessDate, measure, dimension, value)
  }

  /** The business dates whose counts a piece of work writes. */
  touchedBy(work: () => void): ReadonlySet<BusinessDate> {
    this.#touched.clear()
    work()
    return this.#touched
  }

  value(businessDate: BusinessDate, measure: Measure, dimension: Dimension): number | undefined {
    return this.#value.get(businessDate, measure, dimension)?.value
  }

  /** The counts of one measure from one date to another, both included, in no order. */
  ofMeasure(measure: Measure, from: BusinessDate, to: BusinessDate): DailyCount[] {
    return this.#ofMeasure.all(from, to, measure)
  }

  /** Every count from one date to another, both included. */
  between(from: BusinessDate, to: BusinessDate): DailyCount[] {
    return this.#between.all(from, to)
  }
}
