import type { Reading } from '../database/office-database.ts'

/** The ids of all stations that are closed. */
export async function closedStations(db: Reading): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('station').select('station_id').where('closed_at', 'is not', null).execute()
  return new Set(rows.map((row) => row.station_id))
}
