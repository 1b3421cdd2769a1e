import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { beginNextSeries } from './begin-next-series.ts'
import { findParting } from './find-parting.ts'
import { isInLog } from './log-places.ts'
import { replayCounts } from './replay-counts.ts'
import type { Series } from './series-store.ts'
import type { SyncSession } from './sync-session.ts'

/**
 * Does nothing unless this kiosk was the kiosk of another station of the same office. What that one has stays its own,
 * up to where the office says it has the log, or else to where this station knows. Where the office has more than this
 * station handed in, another copy has spoken, which hands in itself what is still owed.
 */
export async function leaveFormerStation(session: SyncSession): Promise<void> {
  const { context, office, pairing, signal } = session
  const series = context.series.get()
  if (!series || series.stationId === null || series.stationId === pairing.stationId) return
  const trail = await office.trail(pairing.stationId, series.seriesId, series.known.seq + 1)
  signal.throwIfAborted()
  if (!trail || trail.known.seq <= series.known.seq) {
    return goOnElsewhere(session, series, series.known.seq, unsentOf(session, series))
  }
  const isAhead = isInLog(context.eventLog, trail.known)
  await goOnElsewhere(session, series, isAhead ? trail.known.seq : await findParting(session, series, trail.known))
}

/**
 * Goes on as a series of this station. What was counted up to here is another's, but for the dates that this kiosk
 * still owed when it was moved: those go on from what the office has of them.
 */
export async function goOnElsewhere(
  session: SyncSession,
  series: Series,
  fromSeq: number,
  unsent: ReadonlyMap<BusinessDate, number> = new Map(),
): Promise<void> {
  const counts = await replayCounts(session.context, fromSeq, unsent, session.breathe)
  try {
    await beginNextSeries(session, series, fromSeq, { counts, unsent })
  } finally {
    counts.close()
  }
}

function unsentOf({ context: { acknowledgements } }: SyncSession, { after }: Series): Map<BusinessDate, number> {
  const acknowledged = new Map(acknowledgements.all().map((one) => [one.businessDate, one.acknowledgedSeq]))
  const pending = acknowledgements.pending(after.seq)
  return new Map(pending.map(({ businessDate }) => [businessDate, acknowledged.get(businessDate) ?? 0]))
}
