import type { Office } from '../office.ts'
import type { Node } from '../tree/node-store.ts'

/** The open stations of a place from which nothing has come for so many hours, the longest silent first. */
export async function silentStations({ db, clock }: Office, top: Pick<Node, 'path'>, silentAfterHours: number) {
  const heardBefore = clock.now() - silentAfterHours * 3_600_000
  const rows = await db.read
    .selectFrom('station')
    .innerJoin('node', 'node.node_id', 'station.station_id')
    .select(['station_id as stationId', 'name', 'code', 'last_heard_at as lastHeardAt'])
    .where('path', 'like', `${top.path}%`)
    .where('closed_at', 'is', null)
    .where((where) => where.or([where('last_heard_at', 'is', null), where('last_heard_at', '<', heardBefore)]))
    .execute()
  return rows.sort((a, b) => (a.lastHeardAt ?? 0) - (b.lastHeardAt ?? 0) || (a.code < b.code ? -1 : 1))
}
