import type { Reading, Writing } from '../database/office-database.ts'

/** The ids of all stations that are closed. */
export async function closedStations(db: Reading): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('station').select('station_id').where('closed_at', 'is not', null).execute()
  return new Set(rows.map((row) => row.station_id))
}

/** Since when those of some stations are closed that are. */
export async function closedDatesOf(
  db: Reading | Writing,
  stationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (stationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('station')
    .select(['station_id', 'closed_date'])
    .where('station_id', 'in', stationIds)
    .execute()
  return new Map(rows.flatMap(({ station_id, closed_date }) => (closed_date ? [[station_id, closed_date]] : [])))
}
