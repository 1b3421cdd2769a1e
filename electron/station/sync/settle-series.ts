import type { LogPlace } from '../../../shared/upstream/series.ts'
import { beginNextSeries } from './begin-next-series.ts'
import { findParting } from './find-parting.ts'
import { handInCommonPart } from './hand-in-common-part.ts'
import { goOnElsewhere } from './leave-former-station.ts'
import { isInLog } from './log-places.ts'
import { replayCounts } from './replay-counts.ts'
import type { Series } from './series-store.ts'
import { noteDown, type SyncSession } from './sync-session.ts'

/**
 * The office has another place of the series than this station believed. Either it is on this log: the answer to an
 * earlier batch was lost, or the office lost something. Or another copy of this log has spoken: this one goes on as a
 * series of its own from where the two part. Or the series came from another of the office's stations: likewise.
 */
export async function settleSeries(
  session: SyncSession,
  series: Series,
  known: LogPlace | null,
): Promise<'hand-in-again' | 'office-has-all'> {
  const { context, breathe } = session
  const { eventLog, acknowledgements } = context
  if (!known || isInLog(eventLog, known)) {
    if (!known || known.seq === series.known.seq) await goOnElsewhere(session, series, series.known.seq)
    else takeOver(session, series, known)
    return 'hand-in-again'
  }

  // An office that knows less than it did, and that another copy has spoken to since, has lost nobody can say which.
  if (known.seq < series.known.seq) noteDown(session, () => acknowledgements.clear())
  const partingSeq = await findParting(session, series, known)
  const counts = await replayCounts(context, partingSeq, new Map(), breathe)
  try {
    const isOurs = await handInCommonPart(session, series, known, counts)
    if (partingSeq === eventLog.head().seq) return isOurs ? 'office-has-all' : 'hand-in-again'
    await beginNextSeries(session, series, partingSeq, { counts, unsent: new Map() })
    return 'hand-in-again'
  } finally {
    counts.close()
  }
}

/** The office has this place, and knows nothing after it. */
function takeOver(session: SyncSession, series: Series, known: LogPlace): void {
  const { context, pairing } = session
  noteDown(session, () => {
    context.series.put({ ...series, known, stationId: pairing.stationId })
    context.acknowledgements.forgetBeyond(known.seq)
  })
}
