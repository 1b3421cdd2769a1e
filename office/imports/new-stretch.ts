import { base64UrlToBytes } from '../../shared/upstream/base64-url.ts'
import type { DaySheetFilePayload } from '../../shared/upstream/day-sheet-file.ts'
import type { LogPlace } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'
import { OfficeProblem } from '../http/office-problem.ts'
import { type KnownSeries, LETTERS, readTrail } from '../sheets/log-places.ts'
import { isSamePlace } from '../sheets/take-batches.ts'

/** A piece of a log. */
export type Stretch = { readonly after: LogPlace; readonly head: LogPlace; readonly trail: string }

/**
 * What of a file's stretch of the log the office does not have yet, or null when it has all of it. A file whose log is
 * another than the office's, a copy that parted from it, is refused: what both counted would be there twice.
 */
export async function newStretch(
  trx: Writing,
  { seriesId, after, head, trail }: DaySheetFilePayload,
  series: KnownSeries | undefined,
): Promise<Stretch | null> {
  const known = series?.place
  if (!known || isSamePlace(known, after)) return { after, head, trail }
  if (isSamePlace(known, head)) return null
  const parted = new OfficeProblem('series-elsewhere', 'The file is of a copy of the log that the office has.', {
    known,
  })
  if (known.seq <= after.seq) {
    // The stretch begins later than where the office stands: the events between are in sheets, if not in the trail.
    if (known.seq < after.seq) return { after, head, trail }
    throw parted
  }
  if (known.seq === head.seq) throw parted
  if (known.seq > head.seq) {
    // An older file: whatever it holds, the office has a later state of, if it is of the same log.
    const kept = await readTrail(trx, seriesId, head.seq)
    if (kept.from !== head.seq || !isHash(kept.trail.slice(0, LETTERS), head)) throw parted
    return null
  }
  const at = (known.seq - after.seq) * LETTERS
  if (!isHash(trail.slice(at - LETTERS, at), known)) throw parted
  return { after: known, head, trail: trail.slice(at) }
}

/** Whether a place's hash begins as a trail has it. */
function isHash(inTrail: string, { chainHash }: LogPlace): boolean {
  const bytes = base64UrlToBytes(inTrail)
  return bytes !== null && bytes.length > 0 && chainHash.startsWith(Buffer.from(bytes).toString('hex'))
}
