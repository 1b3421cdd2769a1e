import { sql } from 'kysely'
import { type LogPlace, MAX_TRAIL_EVENTS, trailLength } from '../../shared/upstream/series.ts'
import { givenRows, joinEach } from '../database/given-rows.ts'
import type { Dialect } from '../database/migrations/migration.ts'
import type { OfficeDatabase, Reading, Writing } from '../database/office-database.ts'
import type { Upsert } from '../database/upsert.ts'

/** As many events as one row of the trail holds before the next is begun: what is appended to is read and written. */
const CHUNK_EVENTS = 1_000
/** The letters of a trail that one event takes: three bytes in base64url. */
export const LETTERS = 4

/** A series is of the station that brought it first, whichever kiosk may bring a copy of its log later. */
type SeriesOfStation = { readonly stationId: string; readonly seriesId: string }

/** A series as the office has it: how far, and where the last piece of its trail begins. */
export type KnownSeries = SeriesOfStation & {
  readonly place: LogPlace
  readonly chunk: { readonly fromSeq: number; readonly events: number } | null
}

/** A piece of a log that the office now has. */
export type Advance = SeriesOfStation & {
  readonly after: Pick<LogPlace, 'seq'>
  readonly head: LogPlace
  readonly trail: string
  readonly known: KnownSeries | undefined
}

export async function readSeries(
  db: Reading | Writing,
  dialect: Dialect,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, KnownSeries>> {
  const seriesIds = [...new Set(wanted)].map((seriesId) => [seriesId])
  const { rows } = await sql<
    SeriesOfStation & { seq: number; chainHash: string; fromSeq: number | null; events: number | null }
  >`
    SELECT s.station_id AS "stationId", s.series_id AS "seriesId", s.seq, s.chain_hash AS "chainHash",
      c.from_seq AS "fromSeq", c.events
    FROM ${givenRows(dialect, { series_id: 'text' }, seriesIds)} ${joinEach(dialect)} series s
      ON s.series_id = given.series_id
    LEFT JOIN trail_chunk c ON c.series_id = s.series_id AND c.from_seq = (
      SELECT max(l.from_seq) FROM trail_chunk l WHERE l.series_id = s.series_id)`.execute(db)
  const known = rows.map(({ stationId, seriesId, seq, chainHash, fromSeq, events }) => ({
    stationId,
    seriesId,
    place: { seq, chainHash },
    chunk: fromSeq === null || events === null ? null : { fromSeq, events },
  }))
  return new Map(known.map((series) => [series.seriesId, series]))
}

const SERIES: Upsert = {
  table: 'series',
  columns: { series_id: 'text', station_id: 'text', seq: 'whole', chain_hash: 'text', heard_at: 'whole' },
  key: ['series_id'],
  change: 'seq = excluded.seq, chain_hash = excluded.chain_hash, heard_at = excluded.heard_at',
}
const CHUNK: Upsert = {
  table: 'trail_chunk',
  columns: { series_id: 'text', from_seq: 'whole', events: 'whole', trail: 'text' },
  key: ['series_id', 'from_seq'],
  change: 'trail = trail_chunk.trail || excluded.trail, events = trail_chunk.events + excluded.events',
}

/** Moves series to their new heads and appends what lies in between to their trails. */
export async function advanceSeries(
  trx: Writing,
  db: OfficeDatabase,
  now: number,
  advances: readonly Advance[],
): Promise<void> {
  const heads = advances.map(({ stationId, seriesId, head }) => [seriesId, stationId, head.seq, head.chainHash, now])
  await db.upsert(trx, SERIES, heads)
  const longer = advances.filter(({ trail }) => trail !== '')
  const chunks = longer.map((advance) => {
    const { seriesId, trail } = advance
    return [seriesId, chunkFor(advance), trailLength(trail) ?? 0, trail]
  })
  await db.upsert(trx, CHUNK, chunks)
  for (const advance of longer) {
    const { known, after } = advance
    // A trail is of one piece: where events are lacking, what lies before them is let go.
    if (known && known.place.seq < after.seq) await forgetTrail(trx, advance.seriesId, after.seq)
    else if (chunkFor(advance) === after.seq + 1) await forgetOld(trx, advance)
  }
}

/** What the office has of a series from an event on, at most as much as one trail may cover. */
export async function readTrail(
  db: Reading | Writing,
  seriesId: string,
  fromSeq: number,
): Promise<{ readonly from: number; readonly trail: string }> {
  const chunks = await db
    .selectFrom('trail_chunk')
    .select(['from_seq', 'trail'])
    .where('series_id', '=', seriesId)
    .where(sql<boolean>`from_seq + events > ${fromSeq}`)
    .orderBy('from_seq')
    .execute()
  const first = chunks[0]?.from_seq ?? fromSeq
  const from = Math.max(first, fromSeq)
  const trail = chunks.map((chunk) => chunk.trail).join('')
  return { from, trail: trail.slice((from - first) * LETTERS, (from - first + MAX_TRAIL_EVENTS) * LETTERS) }
}

/** Which state the office has of each date of a series. */
export function sheetsOfSeries(db: Reading | Writing, { stationId, seriesId }: SeriesOfStation) {
  return db
    .selectFrom('sheet')
    .select(['business_date as businessDate', 'through_seq as throughSeq'])
    .where('station_id', '=', stationId)
    .where('series_id', '=', seriesId)
    .orderBy('business_date')
    .execute()
}

function chunkFor({ after, known }: Advance): number {
  const last = known?.chunk
  const isOpen = last && last.events < CHUNK_EVENTS && last.fromSeq + last.events === after.seq + 1
  return isOpen ? last.fromSeq : after.seq + 1
}

/** A station looks no further back than one trail covers. */
async function forgetOld(trx: Writing, { seriesId, head }: Advance): Promise<void> {
  if (head.seq > MAX_TRAIL_EVENTS) await forgetTrail(trx, seriesId, head.seq - MAX_TRAIL_EVENTS - 1)
}

/** Lets go of those pieces of a trail that end with an event of this number or before. */
async function forgetTrail(trx: Writing, seriesId: string, upToSeq: number): Promise<void> {
  await trx
    .deleteFrom('trail_chunk')
    .where('series_id', '=', seriesId)
    .where(sql<boolean>`from_seq + events - 1 <= ${upToSeq}`)
    .execute()
}
