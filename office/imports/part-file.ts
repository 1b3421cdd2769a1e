import { countsBeyond } from '../../shared/upstream/counts-beyond.ts'
import type { SheetCount } from '../../shared/upstream/day-sheet.ts'
import type { Dialect } from '../database/migrations/migration.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { copySeriesId, nextSeries, type Parting } from '../sheets/copy-series.ts'
import { parseCounts, partsOf } from '../sheets/counts.ts'
import { type KnownSeries, LETTERS, readSeries } from '../sheets/log-places.ts'
import { certainlyOwn } from './certainly-own.ts'
import { findParting } from './find-parting.ts'
import { furtherAlong } from './further-along.ts'
import { newStretch } from './new-stretch.ts'
import type { FileSheet, PartedFile, Piece } from './parted-file.ts'
import { partingElsewhere } from './parting-elsewhere.ts'

/**
 * Sorts the sheets of a file by the series they count in. A kiosk whose data was restored from an older copy goes on
 * under the old name, since it has not heard that the office knows more. What it shares with the office's log stays
 * there; what it counted after the event at which the two part is added, as a series of its own. So does a kiosk that
 * was moved: what it brought as the kiosk of another station stays with that one.
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
  const isElsewhere = known !== undefined && known.stationId !== stationId
  if (isElsewhere && !mayPart) {
    throw new OfficeProblem('series-elsewhere', 'The office has this log from another station.', { known: known.place })
  }
  const advance = await newStretch(trx, piece, known)
  const elsewhere = known ? await partingElsewhere(trx, stationId, known, advance) : null
  const isSame = typeof advance === 'object' && !elsewhere
  if (isSame || (known && advance === 'earlier' && (await hasAll(trx, known, sheets)))) {
    if (isElsewhere) return { parts: [], isOfCopy: false, unsureDates: [] }
    const part = { seriesId, known, advance: isSame ? advance : null, sheets: sheets.map(({ sheet }) => sheet) }
    return { parts: [part], isOfCopy: false, unsureDates: [] }
  }
  const parting = elsewhere ?? (known && advance === 'parted' ? await partingOfCopy(trx, piece, known) : null)
  if (!known || !parting || !mayPart) {
    const doubts = { isLater: advance === 'later', mayPart }
    const further = known && (await furtherAlong(trx, dialect, stationId, piece, known, doubts))
    if (further && 'parted' in further) return further.parted
    if (further) {
      const { parts, isOfCopy, unsureDates } = await partFile(trx, dialect, stationId, further.entry, mayPart)
      return {
        parts,
        isOfCopy: further.isOfCopy || isOfCopy,
        unsureDates: [...further.unsureDates, ...unsureDates],
      }
    }
    const detail = mayPart
      ? 'The file is of a copy of the log that the office has, and where the two part is too long ago.'
      : 'The file is of a copy of the log that the office has. The kiosk is paired: once it is online it settles this.'
    throw new OfficeProblem('series-elsewhere', detail, known ? { known: known.place } : {})
  }
  const { seq } = parting
  const common = sheets.filter(({ sheet }) => sheet.throughSeq <= seq).map(({ sheet }) => sheet)
  const own = await ownSheets(trx, known, seq, sheets)
  const next = await nextSeries(trx, stationId, { ...parting, seriesId })
  const rest = await partFile(
    trx,
    dialect,
    stationId,
    {
      seriesId: next?.seriesId ?? copySeriesId(parting),
      after: { seq },
      head: piece.head,
      trail: piece.trail.slice((seq - piece.after.seq) * LETTERS),
      sheets: own.sheets,
    },
    mayPart,
  )
  return {
    parts: [...(isElsewhere ? [] : [{ seriesId, known, advance: null, sheets: common }]), ...rest.parts],
    isOfCopy: !elsewhere || rest.isOfCopy,
    unsureDates: [...own.unsureDates, ...rest.unsureDates],
  }
}

async function partingOfCopy(trx: Writing, piece: Piece, known: KnownSeries): Promise<Parting | null> {
  const seq = await findParting(trx, piece, known)
  if (seq === null) return null
  const at = (seq - piece.after.seq) * LETTERS
  return { seq, last: piece.trail.slice(at - LETTERS, at), own: piece.trail.slice(at, at + LETTERS) }
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
    const theirs = countsOf(there.counts)
    if (there.through_seq <= partingSeq) {
      return [{ ...one, sheet: { ...sheet, counts: countsBeyond(theirs, sheet.counts) } }]
    }
    // Both counted on the date after they parted, and before.
    unsureDates.push(sheet.businessDate)
    return [{ ...one, sheet: { ...sheet, counts: certainlyOwn(theirs, sheet.counts) } }]
  })
  return { sheets: own, unsureDates }
}

function countsOf(text: string): SheetCount[] {
  return [...parseCounts(text)].map(([key, value]) => ({ ...partsOf(key), value }))
}
