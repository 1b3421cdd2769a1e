import type { Reading } from '../database/office-database.ts'

/** A station that is closed, since when, and the places that it lies in. */
export type ClosedStation = {
  readonly stationId: string
  readonly closedDate: string
  readonly above: readonly string[]
}

/** The stations that were closed up to a date and are so still, which are few. */
export async function readClosedStations(read: Reading, until: string): Promise<readonly ClosedStation[]> {
  const rows = await read
    .selectFrom('station')
    .innerJoin('node', 'node.node_id', 'station.station_id')
    .select(['station_id', 'closed_date', 'path'])
    .where('closed_date', '<=', until)
    .execute()
  return rows.map(({ station_id, closed_date, path }) => ({
    stationId: station_id,
    closedDate: closed_date ?? '',
    above: path.split('/').filter((nodeId) => nodeId !== '' && nodeId !== station_id),
  }))
}
