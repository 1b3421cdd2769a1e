import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import type { DaySheetBatch } from '../../../shared/upstream/day-sheet-batch.ts'
import { type LogPlace, MAX_TRAIL_EVENTS } from '../../../shared/upstream/series.ts'
import type { PendingSheet } from './acknowledgement-store.ts'
import { composeSheet } from './compose-sheet.ts'
import { placeAt, trailBetween } from './log-places.ts'
import type { Series } from './series-store.ts'
import { stationHealth } from './station-health.ts'
import type { SyncSession } from './sync-session.ts'

export type BatchChoice = {
  readonly atMost: number
  readonly isWanted: (sheet: PendingSheet) => boolean
}

/**
 * The next batch: from the place that the office has as far as one trail reaches, with the pending sheets that are no
 * further, each as it is when its turn comes. Riders tap in meanwhile.
 */
export async function composeBatch(
  session: SyncSession,
  series: Series,
  { atMost, isWanted }: BatchChoice,
): Promise<DaySheetBatch> {
  const { context, tools, breathe } = session
  const furthestSeq = series.known.seq + MAX_TRAIL_EVENTS
  const wanted = context.acknowledgements.pending(series.after.seq, furthestSeq).filter(isWanted).slice(0, atMost)
  const sheets: DaySheet[] = []
  for (const { businessDate } of wanted) {
    await breathe()
    const throughSeq = context.sheetProgress.throughSeqOf(businessDate) ?? 0
    if (throughSeq <= furthestSeq) sheets.push(composeSheet(context, series, { businessDate, throughSeq }))
  }
  const head = furthestPlace(session, furthestSeq)
  const trail = await trailBetween(context.eventLog, series.known.seq, head.seq, breathe)
  return { seriesId: series.seriesId, after: series.known, head, trail, sheets, health: stationHealth(context, tools) }
}

function furthestPlace({ context: { eventLog } }: SyncSession, furthestSeq: number): LogPlace {
  const place = placeAt(eventLog, Math.min(eventLog.head().seq, furthestSeq))
  if (!place) throw new Error('The log lacks an event before its head.')
  return place
}
