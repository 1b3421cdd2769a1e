import { commonTrailLength, type LogPlace, trailLength } from '../../../shared/upstream/series.ts'
import { trailBetween } from './log-places.ts'
import type { Series } from './series-store.ts'
import type { SyncSession } from './sync-session.ts'

/**
 * The last event that this log and the office's copy of it have in common: looked for from the last place that both
 * are known to share, since all before a place is the same where the place is.
 */
export async function findParting(session: SyncSession, series: Series, known: LogPlace): Promise<number> {
  const { office, pairing, context, signal, breathe } = session
  const { eventLog } = context
  // An office that knows less than it did was restored from a copy of its own: only the beginning is certain.
  let sharedSeq = known.seq < series.known.seq ? series.after.seq : series.known.seq
  for (;;) {
    const answer = await office.trail(pairing.stationId, series.seriesId, sharedSeq + 1)
    signal.throwIfAborted()
    const covered = answer ? (trailLength(answer.trail) ?? 0) : 0
    if (!answer || covered === 0) return sharedSeq
    const beforeSeq = answer.from - 1
    const throughSeq = Math.min(beforeSeq + covered, eventLog.head().seq)
    const own = await trailBetween(eventLog, beforeSeq, throughSeq, breathe)
    const common = commonTrailLength(answer.trail, own)
    if (common > 0) sharedSeq = beforeSeq + common
    if (common < covered) return sharedSeq
  }
}
