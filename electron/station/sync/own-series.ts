import { createHash } from 'node:crypto'
import { BEGINNING, type SeriesId, wholeSeriesText } from '../../../shared/upstream/series.ts'
import { publicKeyHexOf } from '../keys/rider-code-keys.ts'
import type { StationContext } from '../station-context.ts'
import type { Series } from './series-store.ts'

/**
 * The series this log is handed in as: at first all of it, under a name made of the key that every copy of this data
 * folder has and no other folder. To be called inside a transaction: it is on record from the first time on.
 */
export function ownSeries(context: Pick<StationContext, 'series' | 'signingKey'>): Series {
  const kept = context.series.get()
  if (kept) return kept
  const made = wholeSeries(context)
  context.series.put(made)
  return made
}

export function wholeSeries({ signingKey }: Pick<StationContext, 'signingKey'>): Series {
  const seriesId = named(wholeSeriesText(publicKeyHexOf(signingKey)))
  return { seriesId, after: BEGINNING, known: BEGINNING, officeMark: null, stationId: null }
}

/** The name of the series that parts from another, by the event after which it does and the first one of its own. */
export function nextSeriesId(seriesId: SeriesId, partingHash: string, firstOwnHash: string): SeriesId {
  return named(`${seriesId} ${partingHash} ${firstOwnHash}`)
}

function named(text: string): SeriesId {
  return createHash('sha256').update(text).digest('hex').slice(0, 16) as SeriesId
}
