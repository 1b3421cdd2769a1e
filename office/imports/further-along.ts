import type { Dialect } from '../database/migrations/migration.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { goesOnElsewhere } from '../sheets/copy-series.ts'
import { type KnownSeries, LETTERS, readSeries, readTrail } from '../sheets/log-places.ts'
import { liesWithin, newStretch, type Stretch } from './new-stretch.ts'
import type { FileSheet, PartedFile, Piece } from './parted-file.ts'
import { partingElsewhere } from './parting-elsewhere.ts'
import { readWholeLogs } from './whole-logs.ts'

/** As many events that two logs have alike are not alike by chance. */
const EVENTS_TO_COMPARE = 8

/** What can be told of such a file, or what is left to sort by the series whose place it was found by. */
export type Further =
  | { readonly parted: PartedFile }
  | { readonly entry: Piece; readonly isOfCopy: boolean; readonly unsureDates: readonly string[] }

/**
 * What a file says whose trail no longer reaches back to a parting, or to the office's own place in the log. Of the places
 * that lie on its trail, of whichever station, the first is where the log is entered: a kiosk that was moved left one at
 * each station. Where there is none and none of the station's logs can be a copy of this one, the file is of this one: the
 * events between are in sheets, if not in the trail. Undefined where it may be of either, or is another station's.
 */
export async function furtherAlong(
  trx: Writing,
  dialect: Dialect,
  stationId: string,
  piece: Piece,
  known: KnownSeries,
  { isLater, mayPart }: { readonly isLater: boolean; readonly mayPart: boolean },
): Promise<Further | undefined> {
  const { seriesId } = known
  const places = await placesOn(trx, dialect, stationId, piece, seriesId)
  // A kiosk that is paired settles by itself what came before the last of them.
  const found = mayPart ? places[0] : places.at(-1)
  if (!found) {
    const { after, head, trail } = piece
    if (known.stationId !== stationId || !isLater || (await mayBeOfCopy(trx, stationId, seriesId))) return undefined
    // Its kiosk stood at another station in between, and nothing shows how far that one has it.
    if (await goesOnElsewhere(trx, known)) return undefined
    const sheets = piece.sheets.map(({ sheet }) => sheet)
    const part = { seriesId, known, advance: { after, head, trail }, sheets }
    return { parted: { parts: [part], isOfCopy: false, unsureDates: [] } }
  }
  const { series, stretch } = found
  const { from } = await readTrail(trx, series.seriesId, 1)
  const { own, unsureDates } = sheetsSince(piece.sheets, from, series.place.seq)
  // A copy parted from the log before the office's place in it. A kiosk that was moved went on after that.
  const isOfCopy = known.stationId === stationId && from <= known.place.seq
  if (mayPart) return { entry: { ...piece, seriesId: series.seriesId, sheets: own }, isOfCopy, unsureDates }
  const isOwn = series.stationId === stationId && !(await partingElsewhere(trx, stationId, series, stretch))
  if (!isOwn) return undefined
  const sheets = own.map(({ sheet }) => sheet)
  const part = { seriesId: series.seriesId, known: series, advance: stretch, sheets }
  return { parted: { parts: [part], isOfCopy, unsureDates } }
}

/** The series whose places lie on this stretch of the log, in its order, and what of it comes after each. */
async function placesOn(trx: Writing, dialect: Dialect, stationId: string, piece: Piece, exceptId: string) {
  const rows = await trx
    .selectFrom('series')
    .select(['series_id as seriesId', 'seq', 'chain_hash as chainHash'])
    .where('series_id', '<>', exceptId)
    .where('seq', '>', piece.after.seq)
    .where('seq', '<=', piece.head.seq)
    .execute()
  const ids = rows.filter((place) => liesWithin(place, piece)).map(({ seriesId }) => seriesId)
  const found: { readonly series: KnownSeries; readonly stretch: Stretch | null }[] = []
  for (const series of (await readSeries(trx, dialect, ids)).values()) {
    const stretch = await newStretch(trx, piece, series)
    if (typeof stretch === 'object' && (await endsAlike(trx, piece, series))) found.push({ series, stretch })
  }
  const order = ({ series: { place, stationId: of } }: (typeof found)[number]) =>
    place.seq * 2 + Number(of !== stationId)
  return found.sort((one, other) => order(one) - order(other))
}

/** Whether the last events up to a place are a file's too: among the logs of a whole city, one alone may look alike. */
async function endsAlike(trx: Writing, { after, trail }: Piece, { seriesId, place }: KnownSeries): Promise<boolean> {
  const kept = await readTrail(trx, seriesId, Math.max(after.seq, place.seq - EVENTS_TO_COMPARE) + 1)
  return trail.startsWith(kept.trail, (kept.from - 1 - after.seq) * LETTERS)
}

/** Whether the station has a log, beside this one, that may be a copy of it. */
async function mayBeOfCopy(trx: Writing, stationId: string, seriesId: string): Promise<boolean> {
  const rows = await trx.selectFrom('series').select('series_id').where('station_id', '=', stationId).execute()
  const wholeLogs = await readWholeLogs(trx)
  return rows.some(({ series_id }) => series_id !== seriesId && !wholeLogs.has(series_id))
}

/**
 * The sheets of dates that began no earlier than what the office keeps of the trail of the series: nothing of them is in
 * those before it. And the other dates of which more was counted since: how much more cannot be told.
 */
function sheetsSince(sheets: readonly FileSheet[], from: number, hadSeq: number) {
  const own = sheets.filter(({ firstSeq }) => firstSeq !== undefined && firstSeq >= from)
  const unsure = sheets.filter((one) => !own.includes(one) && one.sheet.throughSeq > hadSeq)
  if (unsure.some(({ firstSeq }) => firstSeq === undefined)) {
    throw new OfficeProblem(
      'series-elsewhere',
      'The file is of a copy of the log that the office has, and does not say where each date begins. Save it anew.',
    )
  }
  return { own, unsureDates: unsure.map(({ sheet }) => sheet.businessDate) }
}
