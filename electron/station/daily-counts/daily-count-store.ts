import type { Database, Statement } from 'better-sqlite3'
import type { DailyCount, Measure } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

export type Dimension = 'all' | `hour:${string}` | `platform:${string}` | `via:${string}` | `reason:${string}`

/** Counts by business date, kept with every event, so that no summary ever scans history. */
export class DailyCountStore {
  readonly #add: Statement
  readonly #between: Statement<[string, string], DailyCount>

  constructor(db: Database) {
    this.#add = db.prepare(`
      INSERT INTO daily_count (business_date, measure, dimension, value) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET value = value + excluded.value`)
    this.#between = db.prepare(`
      SELECT business_date AS businessDate, measure, dimension, value FROM daily_count
      WHERE business_date BETWEEN ? AND ? ORDER BY business_date, measure, dimension`)
  }

  add(businessDate: BusinessDate, measure: Measure, dimension: Dimension, difference: number): void {
    this.#add.run(businessDate, measure, dimension, difference)
  }

  /** Every count from one date to another, both included. */
  between(from: BusinessDate, to: BusinessDate): DailyCount[] {
    return this.#between.all(from, to)
  }
}
