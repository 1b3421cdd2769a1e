import { commonTrailLength } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'
import { type KnownSeries, LETTERS, readTrail } from '../sheets/log-places.ts'
import type { Stretch } from './new-stretch.ts'

/** The last event that a file's log and the office's have in common; null when neither trail reaches as far back. */
export async function findParting(
  trx: Writing,
  { after, head, trail }: Stretch,
  { seriesId, place }: KnownSeries,
): Promise<number | null> {
  const kept = await readTrail(trx, seriesId, after.seq + 1)
  const beforeSeq = kept.from - 1
  const common = commonTrailLength(kept.trail, trail.slice((beforeSeq - after.seq) * LETTERS))
  const partingSeq = beforeSeq + common
  return common > 0 && partingSeq < Math.min(place.seq, head.seq) ? partingSeq : null
}
