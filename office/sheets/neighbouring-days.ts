import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase, Writing } from '../database/office-database.ts'
import { type Counts, kindOfKey } from './counts.ts'
import { type KeptSheet, mergeSheets } from './merge-sheets.ts'

export type StationDate = { readonly stationId: string; readonly businessDate: string }

/**
 * Some dates of some stations as the office has them, and of each date the one before and the one after that the
 * station sent, so that a level's change is known. Kept in step with what a transaction writes.
 */
export class NeighbouringDays {
  readonly #stations = new Map<string, Map<string, KeptSheet[]>>()

  constructor(rows: readonly (StationDate & KeptSheet)[]) {
    for (const { stationId, businessDate, ...sheet } of rows) {
      const kept = this.#day(stationId, businessDate)
      const at = kept.findIndex(({ seriesId }) => seriesId === sheet.seriesId)
      if (at < 0) kept.push(sheet)
      // Read as a neighbour first and as itself later: only then with its sketch.
      else if (sheet.sketch !== '') kept[at] = sheet
    }
  }

  sheetOf({ stationId, businessDate }: StationDate, seriesId: string): KeptSheet | undefined {
    return this.#find(stationId, businessDate).find((sheet) => sheet.seriesId === seriesId)
  }

  /** What the station counted on the date so far; null when it sent none. */
  countsOf({ stationId, businessDate }: StationDate): Counts | null {
    const sheets = this.#find(stationId, businessDate)
    return sheets.length === 0 ? null : mergeSheets(sheets)
  }

  put({ stationId, businessDate }: StationDate, sheet: KeptSheet): void {
    const kept = this.#day(stationId, businessDate)
    const at = kept.findIndex(({ seriesId }) => seriesId === sheet.seriesId)
    kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, sheet)
  }

  /** The levels that a date begins with: those of the last date before it that the station sent. */
  levelsBefore({ stationId, businessDate }: StationDate): Counts {
    let before: string | undefined
    for (const date of this.#stations.get(stationId)?.keys() ?? []) {
      if (date < businessDate && (before === undefined || date > before)) before = date
    }
    const counts = before === undefined ? null : this.countsOf({ stationId, businessDate: before })
    return new Map([...(counts ?? [])].filter(([key]) => kindOfKey(key) === 'level'))
  }

  /** The first date after this one that the station sent. */
  dateAfter({ stationId, businessDate }: StationDate): string | undefined {
    let after: string | undefined
    for (const date of this.#stations.get(stationId)?.keys() ?? []) {
      if (date > businessDate && (after === undefined || date < after)) after = date
    }
    return after
  }

  #find(stationId: string, businessDate: string): readonly KeptSheet[] {
    return this.#stations.get(stationId)?.get(businessDate) ?? []
  }

  #day(stationId: string, businessDate: string): KeptSheet[] {
    const days = this.#stations.get(stationId) ?? new Map<string, KeptSheet[]>()
    this.#stations.set(stationId, days)
    const kept = days.get(businessDate) ?? []
    days.set(businessDate, kept)
    return kept
  }
}

export async function readNeighbouringDays(
  trx: Writing,
  { dialect }: OfficeDatabase,
  wanted: readonly StationDate[],
): Promise<NeighbouringDays> {
  const rows = [...new Set(wanted.map(({ stationId, businessDate }) => `${stationId} ${businessDate}`))]
  const given = givenRows(
    dialect,
    { station_id: 'text', business_date: 'text' },
    rows.map((row) => row.split(' ')),
  )
  const found = await sql<StationDate & KeptSheet>`
    SELECT s.station_id AS "stationId", s.business_date AS "businessDate", s.series_id AS "seriesId",
      s.through_seq AS "throughSeq", s.received_at AS "receivedAt", s.counts,
      CASE WHEN s.business_date = given.business_date THEN s.sketch ELSE '' END AS sketch
    FROM ${given} ${joinEach(dialect)} sheet s ON s.station_id = given.station_id AND s.business_date IN (
      given.business_date,
      (SELECT max(p.business_date) FROM sheet p
        WHERE p.station_id = given.station_id AND p.business_date < given.business_date),
      (SELECT min(n.business_date) FROM sheet n
        WHERE n.station_id = given.station_id AND n.business_date > given.business_date))`.execute(trx)
  return new NeighbouringDays(found.rows)
}
