import { sql } from 'kysely'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { OfficeDatabase } from '../database/office-database.ts'
import type { Counts } from '../sheets/counts.ts'
import { type KeptSheet, mergeSheets } from '../sheets/merge-sheets.ts'

/** A station, and the date up to which its last sheet is asked for. */
export type StationEnd = { readonly stationId: string; readonly end: string }

/** What stations counted on their last date up to some ends, in the order asked for; there is nothing before the first. */
export async function* readLastCounts(
  { read, dialect }: Pick<OfficeDatabase, 'read' | 'dialect'>,
  asked: readonly StationEnd[],
): AsyncGenerator<StationEnd & { readonly counts: Counts }> {
  for (let first = 0; first < asked.length; first += PAIRS_AT_ONCE) {
    const some = asked.slice(first, first + PAIRS_AT_ONCE)
    const given = givenRows(
      dialect,
      { station_id: 'text', until_date: 'text' },
      some.map(({ stationId, end }) => [stationId, end]),
    )
    const { rows } = await sql<KeptSheet & { place: string }>`
      SELECT given.station_id || ' ' || given.until_date AS place, s.series_id AS "seriesId", s.through_seq AS "throughSeq",
        s.received_at AS "receivedAt", s.counts, '' AS sketch
      FROM ${given} ${joinEach(dialect)} sheet s ON s.station_id = given.station_id AND s.business_date = (
        SELECT max(l.business_date) FROM sheet l WHERE l.station_id = given.station_id AND l.business_date <= given.until_date)
    `.execute(read)
    const byPlace = new Map<string, KeptSheet[]>()
    for (const row of rows) byPlace.set(row.place, [...(byPlace.get(row.place) ?? []), row])
    for (const one of some) {
      const sheets = byPlace.get(`${one.stationId} ${one.end}`)
      if (sheets) yield { ...one, counts: mergeSheets(sheets) }
    }
  }
}

/** Stations and dates of which the sheets are in memory at once. */
const PAIRS_AT_ONCE = 2_000
