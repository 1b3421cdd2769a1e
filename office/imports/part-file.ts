import { countsBeyond } from '../../shared/upstream/counts-beyond.ts'
import type { SheetCount } from '../../shared/upstream/day-sheet.ts'
import type { Dialect } from '../database/migrations/migration.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { seriesOfCopy } from '../sheets/copy-series.ts'
import { parseCounts, partsOf } from '../sheets/counts.ts'
import { type KnownSeries, LETTERS, readSeries } from '../sheets/log-places.ts'
import { certainlyOwn } from './certainly-own.ts'
import { findParting } from './find-parting.ts'
import { furtherAlong } from './further-along.ts'
import { newStretch } from './new-stretch.ts'
import type { FileSheet, PartedFile, Piece } from './parted-file.ts'

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
