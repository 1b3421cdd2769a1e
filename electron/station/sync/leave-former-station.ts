import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { TrailAnswer } from '../../../shared/upstream/series.ts'
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
  const trail = await office.trail(pairing.stationId, series.seriesId, series.known.seq + 1, { withSheets: true })
  signal.throwIfAborted()
  if (!trail || trail.known.seq <= series.known.seq) {
    return goOnElsewhere(session, series, series.known.seq, unsentOf(session, series, trail))
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

/**
 * The dates that the office lacks, by its own word where it gives one: what it took and could not answer any more, this
 * station does not know of.
 */
function unsentOf(
  { context: { acknowledgements, sheetProgress } }: SyncSession,
  { after }: Series,
  trail: TrailAnswer | null,
): Map<BusinessDate, number> {
  const told = acknowledgements.all().map((one) => [one.businessDate, one.acknowledgedSeq] as const)
  const said =
    trail && trail.known.seq > 0 ? trail.sheets?.map((one) => [one.businessDate, one.throughSeq] as const) : null
  const had = new Map<BusinessDate, number | null>(said ?? told)
  const owed = sheetProgress.all().filter((sheet) => sheet.throughSeq > (had.get(sheet.businessDate) ?? after.seq))
  return new Map(owed.map(({ businessDate }) => [businessDate, had.get(businessDate) ?? 0]))
}
