import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { formatTrail, type SeriesId } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'
import { type KnownSeries, LETTERS, readTrail } from './log-places.ts'
import type { SignedBatch } from './take-batches.ts'

/** Where a copy of a log parts from it: its last event in common, with the letters of a trail, and its own first one. */
export type Parting = { readonly seq: number; readonly last: string; readonly own: string }

/**
 * The name of the series that a restored copy goes on as, when it tells of itself by files only. A kiosk that calls
 * makes the name of whole chain hashes; a file has but their beginnings, and so the office gives a name of its own until
 * the kiosk calls. Made of the parting alone: every later file of the copy leads to the same, whatever the series that it
 * parts from is called by then.
 */
export function copySeriesId({ seq, last, own }: Parting): SeriesId {
  const text = `copy after ${seq} ${last} ${own}`
  return createHash('sha256').update(text).digest('hex').slice(0, 16) as SeriesId
}

export type NextSeries = { readonly seriesId: string; readonly stationId: string }

/** The series that goes on after this parting as the file does, under whichever name: one of the station first. */
export async function nextSeries(
  trx: Writing,
  stationId: string,
  parting: Parting & { readonly seriesId: string },
): Promise<NextSeries | undefined> {
  const found = await trx
    .selectFrom('series')
    .leftJoin('trail_chunk', (join) =>
      join
        .onRef('trail_chunk.series_id', '=', 'series.series_id')
        .on('trail_chunk.from_seq', '=', parting.seq + 1)
        .on(sql<boolean>`substr(trail_chunk.trail, 1, ${sql.lit(LETTERS)}) = ${parting.own}`),
    )
    .select(['series.series_id as seriesId', 'series.station_id as stationId'])
    .where('series.series_id', '<>', parting.seriesId)
    .where('series.seq', '>', parting.seq)
    // By its name alone where what it began with is let go.
    .where(({ or, eb }) =>
      or([eb('trail_chunk.series_id', 'is not', null), eb('series.series_id', '=', copySeriesId(parting))]),
    )
    .orderBy('series.series_id')
    .execute()
  return found.find((series) => series.stationId === stationId) ?? found[0]
}

/**
 * Whether files brought what comes after some event of a log as another series, the last that is known of it or one
 * before, from which a restored copy went on. Only while the office keeps what that began with, and the event it parted
 * at.
 */
export async function goesOnElsewhere(
  trx: Writing,
  { seriesId, place: { seq, chainHash } }: Pick<KnownSeries, 'seriesId' | 'place'>,
): Promise<boolean> {
  const kept = await readTrail(trx, seriesId, 1)
  const lettersOf = (at: number) => {
    if (at === seq) return formatTrail([Buffer.from(chainHash, 'hex')])
    return at < kept.from ? '' : kept.trail.slice((at - kept.from) * LETTERS, (at - kept.from + 1) * LETTERS)
  }
  const begun = await trx
    .selectFrom('trail_chunk')
    .select(['series_id as name', 'from_seq as fromSeq', sql<string>`substr(trail, 1, ${sql.lit(LETTERS)})`.as('own')])
    .where('series_id', '<>', seriesId)
    .where('from_seq', '>', 1)
    .where('from_seq', '<=', seq + 1)
    .execute()
  return begun.some(({ name, fromSeq, own }) => {
    const last = lettersOf(fromSeq - 1)
    return last !== '' && name === copySeriesId({ seq: fromSeq - 1, last, own })
  })
}

/** The name by which files would have brought what a batch goes on with, as a series of its own; null where they cannot have. */
export function copyByFile({ after, trail }: SignedBatch['batch']): SeriesId | null {
  if (after.seq === 0 || trail === '') return null
  const last = formatTrail([Buffer.from(after.chainHash, 'hex')])
  return copySeriesId({ seq: after.seq, last, own: trail.slice(0, LETTERS) })
}

/**
 * Gives the series of a copy that came by files the name that the kiosk gives it, the first time that it calls: what the
 * files brought would be counted beside what it hands in. From then on the kiosk's own states take their place.
 */
export async function renameCopySeries(trx: Writing, { batch }: SignedBatch): Promise<void> {
  const { seriesId: name } = batch
  const byFile = copyByFile(batch)
  if (byFile === null) return
  // It may be of another station, which the files were imported for.
  const kept = await trx.selectFrom('series').select('station_id').where('series_id', '=', byFile).executeTakeFirst()
  if (!kept) return
  await sql`
    INSERT INTO series (series_id, station_id, seq, chain_hash, heard_at)
    SELECT ${name}, station_id, seq, chain_hash, heard_at FROM series WHERE series_id = ${byFile}`.execute(trx)
  await trx.updateTable('trail_chunk').set({ series_id: name }).where('series_id', '=', byFile).execute()
  await trx
    .updateTable('sheet')
    // The kiosk's own state of the same event takes the place of a file's, and an earlier one that is common does not.
    .set({ series_id: name, through_seq: sql<number>`CASE WHEN through_seq > 1 THEN through_seq - 1 ELSE 1 END` })
    .where('station_id', '=', kept.station_id)
    .where('series_id', '=', byFile)
    .execute()
  await trx.deleteFrom('series').where('series_id', '=', byFile).execute()
}
