import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { MAX_SHEETS } from '../../../shared/upstream/day-sheet-batch.ts'
import { MAX_TRAIL_EVENTS } from '../../../shared/upstream/series.ts'
import type { PendingSheet } from './acknowledgement-store.ts'
import { composeBatch } from './compose-batch.ts'
import { narrowDown } from './narrow-down.ts'
import { noteAnswer } from './note-answer.ts'
import { ownSeries } from './own-series.ts'
import { settleSeries } from './settle-series.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'

/** Two copies of a log that speak by turns may disagree a few times; more is a fault of somebody's. */
const MOST_DISAGREEMENTS = 8

/**
 * Hands in every pending sheet, batch by batch, and says at least that the station is there. A sheet that the office
 * refuses stays pending and is left out from then on, until it changes or `retriesRefused` asks once more.
 */
export async function handInSheets(session: SyncSession, retriesRefused: boolean): Promise<void> {
  const { context, office, pairing, signal } = session
  const tried = new Set<BusinessDate>()
  const isWanted = ({ businessDate, refusedReason }: PendingSheet) =>
    refusedReason === null || (retriesRefused && !tried.has(businessDate))
  let atMost = MAX_SHEETS
  let disagreements = 0
  for (;;) {
    const series = seriesOf(session)
    const batch = await composeBatch(session, series, { atMost, isWanted })
    const handedIn = await office.handIn(pairing.stationId, batch)
    signal.throwIfAborted()
    if (handedIn.outcome === 'taken') {
      noteAnswer(session, batch, handedIn, () => context.series.put({ ...series, known: batch.head }))
      for (const { businessDate } of batch.sheets) tried.add(businessDate)
      if (!hasMore(session, isWanted)) return
      atMost = MAX_SHEETS
    } else if (handedIn.outcome === 'not-taken') {
      const [only, another] = batch.sheets
      atMost = narrowDown(session, batch.sheets, handedIn.reason)
      if (only && !another) tried.add(only.businessDate)
    } else {
      disagreements += 1
      if (disagreements > MOST_DISAGREEMENTS) throw new SyncProblem('series-unsettled', `${disagreements} times`)
      if ((await settleSeries(session, series, handedIn.known)) === 'office-has-all') return
    }
  }
}

function seriesOf(session: SyncSession) {
  const { context } = session
  const kept = context.series.get()
  if (kept) return kept
  noteDown(session, () => void ownSeries(context))
  return ownSeries(context)
}

function hasMore({ context }: SyncSession, isWanted: (sheet: PendingSheet) => boolean): boolean {
  const series = context.series.get()
  if (!series) return false
  const isBehind = context.eventLog.head().seq - series.known.seq > MAX_TRAIL_EVENTS
  return isBehind || context.acknowledgements.pending(series.after.seq).some(isWanted)
}
