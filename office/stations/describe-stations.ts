import { addDays } from '../../shared/time/business-date.ts'
import type { StationHealth } from '../../shared/upstream/station-health.ts'
import type { Reading } from '../database/office-database.ts'
import type { Node } from '../tree/node-store.ts'

/** A date this many days ahead of the office's own is no date that a station can have reached. */
export const AHEAD_DAYS = 2

export type DescribedStation = {
  readonly stationId: string
  readonly code: string
  readonly name: string
  readonly address: string
  readonly streetId: string
  readonly streetName: string
  readonly isPaired: boolean
  readonly lastHeardAt: number | null
  readonly latestDate: string | null
  /** Dates ahead of the office's own: kept and counted under the date they bear, which says the station's clock is wrong. */
  readonly datesAhead: number
  readonly clockAheadMs: number | null
  readonly health: StationHealth | null
  /** Since when it is closed, and on which date; null while it is open. */
  readonly closedAt: number | null
  readonly closedDate: string | null
}

/** The stations of a place with how they are doing, by code. */
export async function describeStations(read: Reading, top: Node, today: string): Promise<readonly DescribedStation[]> {
  const rows = await read
    .selectFrom('station')
    .innerJoin('node', 'node.node_id', 'station.station_id')
    .innerJoin('node as street', 'street.node_id', 'node.parent_id')
    .select(['station.station_id', 'code', 'node.name', 'address', 'street.node_id as street_id'])
    .select(['street.name as street_name', 'last_heard_at', 'clock_ahead_ms', 'health', 'closed_at', 'closed_date'])
    .select((select) =>
      select
        .selectFrom('sheet')
        .select((of) => of.fn.max('business_date').as('latest'))
        .whereRef('sheet.station_id', '=', 'station.station_id')
        .as('latest_date'),
    )
    .where('node.path', 'like', `${top.path}%`)
    .orderBy('code')
    .execute()
  const paired = new Set((await pairedStations(read)).map(({ station_id }) => station_id))
  const ahead = await datesAhead(read, addDays(today as Parameters<typeof addDays>[0], AHEAD_DAYS))
  return rows.map((row) => ({
    stationId: row.station_id,
    code: row.code,
    name: row.name,
    address: row.address,
    streetId: row.street_id,
    streetName: row.street_name,
    isPaired: paired.has(row.station_id),
    lastHeardAt: row.last_heard_at,
    latestDate: row.latest_date,
    datesAhead: ahead.get(row.station_id) ?? 0,
    clockAheadMs: row.clock_ahead_ms,
    health: row.health === null ? null : JSON.parse(row.health),
    closedAt: row.closed_at,
    closedDate: row.closed_date,
  }))
}

function pairedStations(read: Reading) {
  return read.selectFrom('station_key').select('station_id').where('ended_at', 'is', null).execute()
}

async function datesAhead(read: Reading, after: string): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('sheet')
    .select(['station_id', (count) => count.fn.countAll<number>().as('dates')])
    .where('business_date', '>', after)
    .groupBy('station_id')
    .execute()
  return new Map(rows.map(({ station_id, dates }) => [station_id, Number(dates)]))
}
