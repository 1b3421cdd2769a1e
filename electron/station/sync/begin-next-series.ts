import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { placeAt } from './log-places.ts'
import { nextSeriesId } from './own-series.ts'
import type { CountsAsOf } from './replay-counts.ts'
import type { Series } from './series-store.ts'
import { SyncProblem } from './sync-problem.ts'
import { noteDown, type SyncSession } from './sync-session.ts'

export type Parting = {
  /** As of the parting; of the dates in `unsent`, as of the event to which the office has them. */
  readonly counts: CountsAsOf
  /** Dates that the old series owes, with the event to which the office has them: 0 for not at all. */
  readonly unsent: ReadonlyMap<BusinessDate, number>
}

const DATES_AT_ONCE = 20

/**
 * Goes on as a new series after an event. Its baseline is entered beside the old one, a few dates at a time; only then
 * is the new series on record, and a station that is ended in between finds the old one and begins once more.
 */
export async function beginNextSeries(
  session: SyncSession,
  series: Series,
  partingSeq: number,
  { counts, unsent }: Parting,
): Promise<void> {
  const { context, pairing, breathe } = session
  const after = placeAt(context.eventLog, partingSeq)
  const firstOwn = placeAt(context.eventLog, partingSeq + 1)
  if (!after || !firstOwn) throw new SyncProblem('series-unsettled', 'there is no event after the parting')
  const seriesId = nextSeriesId(series.seriesId, after.chainHash, firstOwn.chainHash)

  for (let at = 0; at < counts.progress.length; at += DATES_AT_ONCE) {
    await breathe()
    noteDown(session, () => {
      for (const { businessDate } of counts.progress.slice(at, at + DATES_AT_ONCE)) {
        const isOwedWhole = unsent.get(businessDate) === 0
        const baseline = isOwedWhole ? context.baselines.of(series.seriesId, businessDate) : counts.of(businessDate)
        for (const count of baseline) context.baselines.add(seriesId, count)
      }
    })
  }
  noteDown(session, () => {
    context.series.put({ ...series, seriesId, after, known: after, stationId: pairing.stationId })
    context.acknowledgements.clear()
    for (const [businessDate, seq] of unsent) context.acknowledgements.acknowledge(businessDate, seq)
  })
  await removeOtherBaselines(session, seriesId)
}

async function removeOtherBaselines(session: SyncSession, seriesId: Series['seriesId']): Promise<void> {
  const { baselines } = session.context
  for (const other of baselines.datesOfOthers(seriesId)) {
    await session.breathe()
    noteDown(session, () => baselines.remove(other.seriesId, other.businessDate))
  }
}
