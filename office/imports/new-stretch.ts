import { base64UrlToBytes } from '../../shared/upstream/base64-url.ts'
import type { LogPlace } from '../../shared/upstream/series.ts'
import type { Writing } from '../database/office-database.ts'
import { type KnownSeries, LETTERS, readTrail } from '../sheets/log-places.ts'

/** A piece of a log. Where it was cut out of a file, the whole hash of the event before it is not known. */
export type Stretch = {
  readonly after: Pick<LogPlace, 'seq'> & Partial<LogPlace>
  readonly head: LogPlace
  readonly trail: string
}

/**
 * What of a file's stretch of the log the office does not have yet, or null when it has all of it; 'parted' when the
 * file is of a copy of the log that went on otherwise than the office has it. Nothing shows whether it is of the same
 * when it begins after all that the office has of it ('later'), or ends before all that it still keeps ('earlier').
 */
export async function newStretch(
  trx: Writing,
  { after, head, trail }: Stretch,
  series: KnownSeries | undefined,
): Promise<Stretch | null | 'parted' | 'later' | 'earlier'> {
  if (!series) return { after, head, trail }
  const { place: known, seriesId } = series
  if (isThere(known, after)) return { after, head, trail }
  if (isThere(known, head)) return null
  if (known.seq < after.seq) return 'later'
  if (known.seq === after.seq || known.seq === head.seq) return 'parted'
  if (known.seq > head.seq) {
    // An older file: whatever it holds, the office has a later state of, if it is of the same log.
    const kept = await readTrail(trx, seriesId, head.seq)
    if (kept.from > head.seq) return 'earlier'
    return isHash(kept.trail.slice(0, LETTERS), head) ? null : 'parted'
  }
  if (!liesWithin(known, { after, head, trail })) return 'parted'
  return { after: known, head, trail: trail.slice((known.seq - after.seq) * LETTERS) }
}

/** Whether a place is one of the events that a stretch has, by its hash. */
export function liesWithin(place: LogPlace, { after, trail }: Stretch): boolean {
  const at = (place.seq - after.seq) * LETTERS
  return at > 0 && at <= trail.length && isHash(trail.slice(at - LETTERS, at), place)
}

function isThere(known: LogPlace, { seq, chainHash }: Stretch['after']): boolean {
  return known.seq === seq && known.chainHash === chainHash
}

/** Whether a place's hash begins as a trail has it. */
function isHash(inTrail: string, { chainHash }: LogPlace): boolean {
  const bytes = base64UrlToBytes(inTrail)
  return bytes !== null && bytes.length > 0 && chainHash.startsWith(Buffer.from(bytes).toString('hex'))
}
