import type { Office } from '../office.ts'
import type { Node } from '../tree/node-store.ts'

/**
 * The open stations of a place from which nothing has come for so many hours, the longest silent first. One that never
 * had a kiosk has nothing to be silent about: it is not paired yet.
 */
export async function silentStations({ db, clock }: Office, top: Pick<Node, 'path'>, silentAfterHours: number) {
  const heardBefore = clock.now() - silentAfterHours * 3_600_000
  const paired = db.read.selectFrom('station_key').select('station_id').where('ended_at', 'is', null)
  const rows = await db.read
    .selectFrom('station')
    .innerJoin('node', 'node.node_id', 'station.station_id')
    .select(['station.station_id as stationId', 'name', 'code', 'last_heard_at as lastHeardAt'])
    .where('path', 'like', `${top.path}%`)
    .where('closed_at', 'is', null)
    .where((where) =>
      where.or([
        where('last_heard_at', '<', heardBefore),
        where.and([where('last_heard_at', 'is', null), where('station.station_id', 'in', paired)]),
      ]),
    )
    .execute()
  return rows.sort((a, b) => (a.lastHeardAt ?? 0) - (b.lastHeardAt ?? 0) || (a.code < b.code ? -1 : 1))
}
