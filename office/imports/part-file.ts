import { countsBeyond } from '../../shared/upstream/counts-beyond.ts'
import type { DaySheet, SheetCount } from '../../shared/upstream/day-sheet.ts'
import type { Dialect } from '../database/migrations/migration.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { seriesOfCopy } from '../sheets/copy-series.ts'
import { parseCounts, partsOf } from '../sheets/counts.ts'
import { type KnownSeries, LETTERS, readSeries, readTrail } from '../sheets/log-places.ts'
import { certainlyOwn } from './certainly-own.ts'
import { findParting } from './find-parting.ts'
import { liesWithin, newStretch, type Stretch } from './new-stretch.ts'

/** A sheet of a file, and the first event of its date where the file says so. */
export type FileSheet = { readonly sheet: DaySheet; readonly firstSeq: number | undefined }

/** What a file says of one series. */
export type FilePart = {
  readonly seriesId: string
  readonly known: KnownSeries | undefined
  /** What the office lacked of the log; null when it has all of it. */
  readonly advance: Stretch | null
  readonly sheets: readonly DaySheet[]
}

export type PartedFile = {
  readonly parts: readonly FilePart[]
  /** Dates on which both copies counted and that had begun when they parted: only what is certainly new was added. */
  readonly unsureDates: readonly string[]
}

type Piece = Stretch & { readonly seriesId: string; readonly sheets: readonly FileSheet[] }

/**
 * Sorts the sheets of a file by the series they count in. A kiosk whose data was restored from an older copy goes on
 * under the old name, since it has not heard that the office knows more. What it shares with the office's log stays
 * there; what it counted after the event at which the two part is added, as a series of its own.
 */
export async function partFile(
  trx: Writing,
  dialect: Dialect,
  stationId: string,
  piece: Piece,
  mayPart: boolean,
): Promise<PartedFile> {
  const { seriesId, sheets } = piece
  const known = (await readSeries(trx, dialect, [seriesId])).get(seriesId)
  if (known && known.stationId !== stationId) {
    throw new OfficeProblem('series-elsewhere', 'The office has this log from another station.', { known: known.place })
  }
  const advance = await newStretch(trx, piece, known)
  const isSame = typeof advance === 'object'
  if (isSame || (known && advance === 'earlier' && (await hasAll(trx, known, sheets)))) {
    const part = { seriesId, known, advance: isSame ? advance : null, sheets: sheets.map(({ sheet }) => sheet) }
    return { parts: [part], unsureDates: [] }
  }
  const seq = known && mayPart && advance === 'parted' ? await findParting(trx, piece, known) : null
  if (!known || seq === null) {
    const further = known && (await furtherAlong(trx, dialect, piece, known, advance === 'later'))
    if (further) return further
    const detail = mayPart
      ? 'The file is of a copy of the log that the office has, and where the two part is too long ago.'
      : 'The file is of a copy of the log that the office has. The kiosk is paired: once it is online it settles this.'
    throw new OfficeProblem('series-elsewhere', detail, known ? { known: known.place } : {})
  }
  const common = sheets.filter(({ sheet }) => sheet.throughSeq <= seq).map(({ sheet }) => sheet)
  const own = await ownSheets(trx, known, seq, sheets)
  const at = (seq - piece.after.seq) * LETTERS
  const trail = piece.trail.slice(at)
  const parting = { seriesId, seq, last: piece.trail.slice(at - LETTERS, at), own: trail.slice(0, LETTERS) }
  const rest = await partFile(
    trx,
    dialect,
    stationId,
    {
      seriesId: await seriesOfCopy(trx, stationId, parting),
      after: { seq },
      head: piece.head,
      trail,
      sheets: own.sheets,
    },
    mayPart,
  )
  return {
    parts: [{ seriesId, known, advance: null, sheets: common }, ...rest.parts],
    unsureDates: [...own.unsureDates, ...rest.unsureDates],
  }
}

/**
 * What a file says whose trail no longer reaches back to a parting, or to the office's own place in the log. It is of the
 * copy whose place lies on its trail. Where there is none of the station's logs but this one, it is of this one: the
 * events between are in sheets, if not in the trail. Undefined where it may be of either.
 */
async function furtherAlong(
  trx: Writing,
  dialect: Dialect,
  piece: Piece,
  known: KnownSeries,
  isLater: boolean,
): Promise<PartedFile | undefined> {
  const { seriesId, stationId } = known
  const rows = await trx.selectFrom('series').select('series_id').where('station_id', '=', stationId).execute()
  const otherIds = rows.map(({ series_id }) => series_id).filter((id) => id !== seriesId)
  const others = [...(await readSeries(trx, dialect, otherIds)).values()]
  const copy = others.find(({ place }) => liesWithin(place, piece))
  if (!copy) {
    if (!isLater || others.length > 0) return undefined
    const { after, head, trail } = piece
    const sheets = piece.sheets.map(({ sheet }) => sheet)
    return { parts: [{ seriesId, known, advance: { after, head, trail }, sheets }], unsureDates: [] }
  }
  const advance = await newStretch(trx, piece, copy)
  // The two parted before the office's place in the log, and before what is left of the copy's trail: what began after
  // either is wholly the copy's own.
  const { from } = await readTrail(trx, copy.seriesId, 1)
  const apartSince = Math.min(known.place.seq, from - 1)
  const own = piece.sheets.filter(({ firstSeq }) => firstSeq !== undefined && firstSeq > apartSince)
  const part = {
    seriesId: copy.seriesId,
    known: copy,
    advance: typeof advance === 'string' ? null : advance,
    sheets: own.map(({ sheet }) => sheet),
  }
  return { parts: [{ seriesId, known, advance: null, sheets: [] }, part], unsureDates: [] }
}

/** Whether the office has, of each date, the state that a file has, or a later one. */
async function hasAll(
  trx: Writing,
  { stationId, seriesId }: KnownSeries,
  sheets: readonly FileSheet[],
): Promise<boolean> {
  const rows = await keptOf(trx, { stationId, seriesId }, sheets)
  return sheets.every(({ sheet }) => (rows.get(sheet.businessDate)?.through_seq ?? 0) >= sheet.throughSeq)
}

/** What the office keeps of a series of the dates of some sheets, by date. */
async function keptOf(
  trx: Writing,
  { stationId, seriesId }: Pick<KnownSeries, 'stationId' | 'seriesId'>,
  sheets: readonly FileSheet[],
) {
  if (sheets.length === 0) return new Map<string, never>()
  const dates = sheets.map(({ sheet }) => sheet.businessDate)
  const rows = await trx
    .selectFrom('sheet')
    .select(['business_date', 'through_seq', 'counts'])
    .where('station_id', '=', stationId)
    .where('series_id', '=', seriesId)
    .where('business_date', 'in', dates)
    .execute()
  return new Map(rows.map((row) => [row.business_date, row]))
}

/** Of the sheets that go beyond the parting, what was counted after it. */
async function ownSheets(
  trx: Writing,
  known: KnownSeries,
  partingSeq: number,
  sheets: readonly FileSheet[],
): Promise<{ readonly sheets: readonly FileSheet[]; readonly unsureDates: readonly string[] }> {
  const kept = await keptOf(trx, known, sheets)
  const unsureDates: string[] = []
  const own = sheets.flatMap((one): FileSheet[] => {
    const { sheet, firstSeq } = one
    if (sheet.throughSeq <= partingSeq) return []
    const there = kept.get(sheet.businessDate)
    // Nothing of the date is before the parting, or the office has no event of it at all.
    if (!there || (firstSeq !== undefined && firstSeq > partingSeq)) return [one]
    const beyond = countsBeyond(countsOf(there.counts), sheet.counts)
    if (there.through_seq <= partingSeq) return [{ ...one, sheet: { ...sheet, counts: beyond } }]
    // Both counted on the date after they parted, and before.
    unsureDates.push(sheet.businessDate)
    return [{ ...one, sheet: { ...sheet, counts: certainlyOwn(beyond, sheet.counts) } }]
  })
  return { sheets: own, unsureDates }
}

function countsOf(text: string): SheetCount[] {
  return [...parseCounts(text)].map(([key, value]) => ({ ...partsOf(key), value }))
}
