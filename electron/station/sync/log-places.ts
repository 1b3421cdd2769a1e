import { BEGINNING, formatTrail, type LogPlace } from '../../../shared/upstream/series.ts'
import type { EventLogStore } from '../events/event-log-store.ts'
import type { Breathe } from './breathe.ts'

const AT_ONCE = 2_000

/** The place of an event, by its number; undefined for one that is not in this log. */
export function placeAt(eventLog: EventLogStore, seq: number): LogPlace | undefined {
  if (seq === 0) return BEGINNING
  const hash = eventLog.chainHashOf(seq)
  return hash && { seq, chainHash: hash.toString('hex') }
}

/** Whether this log went through a place. */
export function isInLog(eventLog: EventLogStore, place: LogPlace): boolean {
  return placeAt(eventLog, place.seq)?.chainHash === place.chainHash
}

/** The trail from one event, exclusive, to another, inclusive. */
export async function trailBetween(
  eventLog: EventLogStore,
  afterSeq: number,
  throughSeq: number,
  breathe: Breathe,
): Promise<string> {
  const parts: string[] = []
  for (let from = afterSeq; from < throughSeq; from += AT_ONCE) {
    // Three bytes an event are four letters without padding, so that the parts of a trail can be joined.
    parts.push(formatTrail(eventLog.chainHashes(from, Math.min(from + AT_ONCE, throughSeq))))
    await breathe()
  }
  return parts.join('')
}
