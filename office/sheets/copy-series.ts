import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { formatTrail, type SeriesId } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'
import { LETTERS } from './log-places.ts'
import type { SignedBatch } from './take-batches.ts'

/** Where a copy of a log parts from it: its last event in common, with the letters of a trail, and its own first one. */
type Parting = { readonly seriesId: string; readonly seq: number; readonly last: string; readonly own: string }

/**
 * The name of the series that a restored copy goes on as, when it tells of itself by files only. A kiosk that calls
 * makes the name of whole chain hashes; a file has but their beginnings, and so the office gives a name of its own until
 * the kiosk calls. Made of the parting alone: every later file of the copy leads to the same.
 */
export function copySeriesId({ seriesId, seq, last, own }: Parting): SeriesId {
  const text = `copy of ${seriesId} after ${seq} ${last} ${own}`
  return createHash('sha256').update(text).digest('hex').slice(0, 16) as SeriesId
}

/** The series of a station that goes on after this parting as the file does, under whichever name. */
export async function seriesOfCopy(trx: Writing, stationId: string, parting: Parting): Promise<string> {
  const beginning = await trx
    .selectFrom('trail_chunk')
    .innerJoin('series', 'series.series_id', 'trail_chunk.series_id')
    .select('series.series_id')
    .where('series.station_id', '=', stationId)
    .where('series.series_id', '<>', parting.seriesId)
    .where('trail_chunk.from_seq', '=', parting.seq + 1)
    .where(sql<boolean>`substr(trail_chunk.trail, 1, ${sql.lit(LETTERS)}) = ${parting.own}`)
    .executeTakeFirst()
  return beginning?.series_id ?? copySeriesId(parting)
}

/**
 * Gives the series of a copy that came by files the name that the kiosk gives it, the first time that it calls: what the
 * files brought would be counted beside what it hands in. From then on the kiosk's own states take their place.
 */
export async function renameCopySeries(trx: Writing, { stationId, batch }: SignedBatch): Promise<void> {
  const { seriesId: name, after, trail } = batch
  if (after.seq === 0 || trail === '') return
  const own = await trx.selectFrom('series').select('series_id').where('station_id', '=', stationId).execute()
  const last = formatTrail([Buffer.from(after.chainHash, 'hex')])
  const given = own.map(({ series_id }) =>
    copySeriesId({ seriesId: series_id, seq: after.seq, last, own: trail.slice(0, LETTERS) }),
  )
  const byFile = own.find(({ series_id }) => given.some((each) => each === series_id))?.series_id
  if (byFile === undefined) return
  await sql`
    INSERT INTO series (series_id, station_id, seq, chain_hash, heard_at)
    SELECT ${name}, station_id, seq, chain_hash, heard_at FROM series WHERE series_id = ${byFile}`.execute(trx)
  await trx.updateTable('trail_chunk').set({ series_id: name }).where('series_id', '=', byFile).execute()
  await trx
    .updateTable('sheet')
    .set({ series_id: name, through_seq: 1 })
    .where('station_id', '=', stationId)
    .where('series_id', '=', byFile)
    .execute()
  await trx.deleteFrom('series').where('series_id', '=', byFile).execute()
}
