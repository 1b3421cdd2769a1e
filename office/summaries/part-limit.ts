import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { mostTabulated } from './plan-spans.ts'
import { howManySpans, type Per, type Span } from './spans.ts'

/**
 * How many parts of measures one answer has room for, counted where they are read: parts are as many as stations send,
 * and a faulty kiosk sends any number of them. An answer has all of them, or is refused.
 */
export class PartLimit {
  readonly #most: number
  /** By `countKey`. */
  readonly #parts = new Set<string>()

  constructor(most: number) {
    this.#most = most
  }

  /** The whole of a measure is none of its parts. */
  add(key: string): void {
    if (key.endsWith(' all')) return
    this.#parts.add(key)
    if (this.#parts.size > this.#most) throw tooLarge(this.#most)
  }

  /**
   * Refuses counts of too many parts before any of them is read. Their rows are gone through once for this alone, up to
   * the first part too many where the database can: what it costs is time, and no memory of the office's.
   *
   * @param counts a SELECT with a `measure` and a `dimension`
   */
  async check(read: Reading, counts: RawBuilder<unknown>): Promise<void> {
    const found = await sql<{ parts: number }>`
      SELECT count(*) AS parts FROM (
        SELECT DISTINCT measure, dimension FROM (${counts}) AS counted WHERE dimension <> 'all' LIMIT ${this.#most + 1}
      ) AS part`.execute(read)
    if (Number(found.rows[0]?.parts ?? 0) > this.#most) throw tooLarge(this.#most)
  }
}

/** @param parts how many parts of measures there is room for */
export function tooLarge(parts: number): OfficeProblem {
  return new OfficeProblem(
    'too-large',
    `That would be more than ${MOST_ROWS} rows, ${MOST_CELLS} cells or, of so many rows, ${parts} parts of measures. Ask for a smaller place, fewer dates, longer spans, fewer measures or breakdowns, or for \`items=named\`.`,
  )
}

/** As many rows, places times spans, as one answer has, and as many cells, rows times counts. */
const MOST_ROWS = 50_000
const MOST_CELLS = 500_000
/** As many cells as are in memory while an answer is made, those too that it only compares its own with. */
const MOST_TABULATED = 1_000_000
/** As many parts as one answer has, were it of one row: by each item a city of a thousand stations has more. */
export const MOST_PARTS = 20_000

/** As many counts, measures and parts of measures, as each row of an answer has room for; none where there are too many rows. */
export function mostCounts(range: Span, per: Per, places: number): number {
  const rows = howManySpans(range, per) * (places + 1)
  if (rows > MOST_ROWS) return 0
  return Math.floor(Math.min(MOST_CELLS / rows, MOST_TABULATED / mostTabulated(range, per, places)))
}
