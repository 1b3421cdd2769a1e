import type { Dialect } from '../database/migrations/migration.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type KnownSeries, readSeries, readTrail } from '../sheets/log-places.ts'
import { liesWithin, newStretch } from './new-stretch.ts'
import type { FileSheet, PartedFile, Piece } from './parted-file.ts'
import { readWholeLogs } from './whole-logs.ts'

/**
 * What a file says whose trail no longer reaches back to a parting, or to the office's own place in the log. It is of the
 * copy whose place lies on its trail. Where none of the station's logs can be a copy of this one, it is of this one: the
 * events between are in sheets, if not in the trail. Undefined where it may be of either, or some of it is another
 * station's.
 */
export async function furtherAlong(
  trx: Writing,
  dialect: Dialect,
  stationId: string,
  piece: Piece,
  known: KnownSeries,
  isLater: boolean,
): Promise<PartedFile | undefined> {
  const { seriesId } = known
  const isElsewhere = known.stationId !== stationId
  const rows = await trx.selectFrom('series').select('series_id').where('station_id', '=', stationId).execute()
  const otherIds = rows.map(({ series_id }) => series_id).filter((id) => id !== seriesId)
  const others = [...(await readSeries(trx, dialect, otherIds)).values()]
  const copy = others.find(({ place }) => liesWithin(place, piece))
  if (!copy) {
    const wholeLogs = await readWholeLogs(trx)
    if (isElsewhere || (await isPartlyElsewhere(trx, stationId, piece))) return undefined
    if (!isLater || otherIds.some((id) => !wholeLogs.has(id))) return undefined
    const { after, head, trail } = piece
    const sheets = piece.sheets.map(({ sheet }) => sheet)
    return { parts: [{ seriesId, known, advance: { after, head, trail }, sheets }], isOfCopy: false, unsureDates: [] }
  }
  const advance = await newStretch(trx, piece, copy)
  // The two parted before the office's place in the log, and before what is left of the copy's trail: what began after
  // either is wholly the copy's own.
  const { from } = await readTrail(trx, copy.seriesId, 1)
  const apartSince = Math.min(known.place.seq, from - 1)
  const { own, unsureDates } = ownSheets(piece.sheets, apartSince, copy.place.seq)
  const part = {
    seriesId: copy.seriesId,
    known: copy,
    advance: typeof advance === 'string' ? null : advance,
    sheets: own,
  }
  return { parts: [part], isOfCopy: !isElsewhere, unsureDates }
}

/** Whether another station has a place on this stretch of the log: its kiosk stood there in between. */
async function isPartlyElsewhere(trx: Writing, stationId: string, piece: Piece): Promise<boolean> {
  const { after, head } = piece
  const rows = await trx
    .selectFrom('series')
    .select(['seq', 'chain_hash as chainHash'])
    .where('station_id', '<>', stationId)
    .where('seq', '>', after.seq)
    .where('seq', '<=', head.seq)
    .execute()
  return rows.some((place) => liesWithin(place, piece))
}

/**
 * The sheets of dates that are wholly the copy's own, and the other dates of which it counted more since the office had
 * it last: how much more cannot be told.
 */
function ownSheets(sheets: readonly FileSheet[], apartSince: number, hadSeq: number) {
  const own = sheets.filter(({ firstSeq }) => firstSeq !== undefined && firstSeq > apartSince)
  const unsure = sheets.filter((one) => !own.includes(one) && one.sheet.throughSeq > hadSeq)
  if (unsure.some(({ firstSeq }) => firstSeq === undefined)) {
    throw new OfficeProblem(
      'series-elsewhere',
      'The file is of a copy of the log that the office has, and does not say where each date begins. Save it anew.',
    )
  }
  return {
    own: own.map(({ sheet }) => sheet),
    unsureDates: unsure.map(({ sheet }) => sheet.businessDate),
  }
}
