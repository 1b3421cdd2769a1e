import { sql } from 'kysely'
import type { SheetOutcome } from '../../shared/upstream/day-sheet-batch.ts'
import type { LogPlace } from '../../shared/upstream/series.ts'
import { givenRows } from '../database/given-rows.ts'
import type { Writing } from '../database/office-database.ts'
import { applySheets } from './apply-sheets.ts'
import type { Applying } from './arrived-sheet.ts'
import { copyByFile, renameCopySeries } from './copy-series.ts'
import { type Advance, advanceSeries, type KnownSeries, readSeries } from './log-places.ts'
import type { ReadBatch } from './read-batch.ts'

/** A batch whose signature was found good, and the key that it was signed with. */
export type SignedBatch = { readonly stationId: string; readonly publicKey: string; readonly batch: ReadBatch }

export type TakenBatch =
  | { readonly outcome: 'taken'; readonly sheets: readonly SheetOutcome[] }
  | { readonly outcome: 'series-elsewhere'; readonly known: LogPlace }
  | { readonly outcome: 'unknown-station' }

/**
 * Takes the batches of several stations, one of each, inside the caller's transaction. The rows of the stations, and of
 * all nodes above them, are locked in the order of their ids where other servers may write at the same time.
 */
export async function takeBatches(
  trx: Writing,
  applying: Applying,
  signed: readonly SignedBatch[],
): Promise<readonly TakenBatch[]> {
  const stations = await lockStations(trx, applying, signed)
  const seriesIds = signed.flatMap(({ batch }) => [batch.seriesId, copyByFile(batch)]).filter((id) => id !== null)
  let series = new Map(await readSeries(trx, applying.db.dialect, seriesIds))
  const first = signed.filter((one) => !series.has(one.batch.seriesId) && pathOf(stations, one) !== undefined)
  if (first.length > 0) {
    for (const one of first) await renameCopySeries(trx, one)
    series = new Map(await readSeries(trx, applying.db.dialect, seriesIds))
  }
  const judged = signed.map((one) => judge(one, stations, series))
  const good = judged.filter((one) => 'advance' in one)

  const arrived = good.flatMap(({ advance, ancestors, batch }) =>
    batch.sheets.map((sheet) => ({ stationId: advance.stationId, ancestors, seriesId: advance.seriesId, sheet })),
  )
  const outcomes = await applySheets(trx, applying, arrived)
  const outcomeOf = new Map(arrived.map(({ sheet }, at) => [sheet, outcomes[at] ?? 'had-already']))
  await advanceSeries(
    trx,
    applying.db,
    applying.now,
    good.map(({ advance }) => advance),
  )
  await noteHealth(trx, applying, good)

  return judged.map((one) => {
    if (!('advance' in one)) return one
    const { sheets, refused } = one.batch
    const taken = sheets.map((sheet) => ({
      businessDate: sheet.businessDate,
      outcome: outcomeOf.get(sheet) ?? ('had-already' as const),
    }))
    return { outcome: 'taken', sheets: [...taken, ...refused] }
  })
}

type Good = { readonly advance: Advance; readonly ancestors: readonly string[]; readonly batch: ReadBatch }

/**
 * Whether a batch fits what the office has: of a series it never heard of it takes any place, and none of one that
 * another station brought, or that went on at another by files: the kiosk is to go on after that. What is taken is
 * entered in `series`, since copies of one log may come together.
 */
function judge(
  one: SignedBatch,
  stations: ReadonlyMap<string, string>,
  series: Map<string, KnownSeries>,
): Good | Exclude<TakenBatch, { outcome: 'taken' }> {
  const { stationId, batch } = one
  const path = pathOf(stations, one)
  if (path === undefined) return { outcome: 'unknown-station' }
  const { seriesId, after, head, trail } = batch
  const known = series.get(seriesId)
  const byFile = copyByFile(batch)
  const isElsewhere = byFile !== null && (series.get(byFile)?.stationId ?? stationId) !== stationId
  if (known && (isElsewhere || !(known.stationId === stationId && isSamePlace(known.place, after)))) {
    return { outcome: 'series-elsewhere', known: known.place }
  }
  series.set(seriesId, { stationId, seriesId, place: head, chunk: null })
  return { advance: { stationId, seriesId, after, head, trail, known }, ancestors: ancestorsOf(path), batch }
}

function pathOf(stations: ReadonlyMap<string, string>, { stationId, publicKey }: SignedBatch): string | undefined {
  return stations.get(`${stationId} ${publicKey}`)
}

function isSamePlace(one: LogPlace, other: LogPlace): boolean {
  return one.seq === other.seq && one.chainHash === other.chainHash
}

/** The nodes above a station, from the street upwards, out of its path. */
export function ancestorsOf(path: string): readonly string[] {
  return path.split('/').slice(0, -2).reverse()
}

/** The paths of the stations whose key is still good, by `station key`. */
async function lockStations(
  trx: Writing,
  { db: { dialect } }: Applying,
  signed: readonly SignedBatch[],
): Promise<ReadonlyMap<string, string>> {
  const given = givenRows(
    dialect,
    { station_id: 'text', public_key: 'text' },
    signed.map(({ stationId, publicKey }) => [stationId, publicKey]),
  )
  const lock = sql.raw(dialect === 'postgres' ? 'ORDER BY s.station_id FOR UPDATE OF s' : '')
  const { rows } = await sql<{ station_id: string; public_key: string; path: string }>`
    SELECT s.station_id, k.public_key, n.path FROM ${given}
    JOIN station_key k ON k.public_key = given.public_key AND k.station_id = given.station_id AND k.ended_at IS NULL
    JOIN station s ON s.station_id = k.station_id AND s.closed_at IS NULL JOIN node n ON n.node_id = s.station_id ${lock}`.execute(
    trx,
  )
  if (dialect === 'postgres') {
    const ancestors = [...new Set(rows.flatMap(({ path }) => ancestorsOf(path)))]
    await sql`
      SELECT node_id FROM node WHERE node_id = ANY(${ancestors}::text[])
      ORDER BY node_id FOR NO KEY UPDATE`.execute(trx)
  }
  return new Map(rows.map((row) => [`${row.station_id} ${row.public_key}`, row.path]))
}

async function noteHealth(trx: Writing, { db, now }: Applying, good: readonly Good[]): Promise<void> {
  if (good.length === 0) return
  const columns = { station_id: 'text', clock_ahead_ms: 'whole', health: 'text' } as const
  const rows = good.map(({ advance, batch }) => [
    advance.stationId,
    batch.health.now - now,
    JSON.stringify(batch.health),
  ])
  await sql`
    UPDATE station SET last_heard_at = ${now}, clock_ahead_ms = given.clock_ahead_ms, health = given.health
    FROM ${givenRows(db.dialect, columns, rows)} WHERE station.station_id = given.station_id`.execute(trx)
}
