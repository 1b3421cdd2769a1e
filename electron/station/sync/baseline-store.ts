import type { Database, Statement } from 'better-sqlite3'
import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { SeriesId } from '../../../shared/upstream/series.ts'

/** What was counted before a series began. By series, so that the next one's can be entered while the last one is used. */
export class BaselineStore {
  readonly #add: Statement
  readonly #ofDate: Statement<[SeriesId, string], DailyCount>
  readonly #datesOfOthers: Statement<[SeriesId], { seriesId: SeriesId; businessDate: BusinessDate }>
  readonly #removeDate: Statement

  constructor(db: Database) {
    this.#add = db.prepare(`
      INSERT OR REPLACE INTO series_baseline (series_id, business_date, measure, dimension, value)
      VALUES (?, ?, ?, ?, ?)`)
    this.#ofDate = db.prepare(`
      SELECT business_date AS businessDate, measure, dimension, value FROM series_baseline
      WHERE series_id = ? AND business_date = ?`)
    this.#datesOfOthers = db.prepare(`
      SELECT DISTINCT series_id AS seriesId, business_date AS businessDate FROM series_baseline WHERE series_id <> ?`)
    this.#removeDate = db.prepare('DELETE FROM series_baseline WHERE series_id = ? AND business_date = ?')
  }

  add(seriesId: SeriesId, { businessDate, measure, dimension, value }: DailyCount): void {
    this.#add.run(seriesId, businessDate, measure, dimension, value)
  }

  of(seriesId: SeriesId, businessDate: BusinessDate): readonly DailyCount[] {
    return this.#ofDate.all(seriesId, businessDate)
  }

  /** The dates of which there are baselines of other series than this one. */
  datesOfOthers(seriesId: SeriesId): readonly { readonly seriesId: SeriesId; readonly businessDate: BusinessDate }[] {
    return this.#datesOfOthers.all(seriesId)
  }

  remove(seriesId: SeriesId, businessDate: BusinessDate): void {
    this.#removeDate.run(seriesId, businessDate)
  }
}
