import { createHash } from 'node:crypto'
import type { Enrolled } from '../../../shared/upstream/enrolment.ts'
import type { StationContext } from '../station-context.ts'
import type { StationStores } from '../station-stores.ts'
import { ownSeries, wholeSeries } from './own-series.ts'

/**
 * Which series goes on with an office that was joined. Another office is handed everything. The same one, as the same
 * station, goes on with what it is known to have, and is asked whether it still does; as another of its stations, what
 * the former one has is not counted again.
 */
export function enterSeries(
  station: StationStores & Pick<StationContext, 'signingKey'>,
  { sketchKey, stationId }: Pick<Enrolled, 'sketchKey' | 'stationId'>,
): void {
  const officeMark = createHash('sha256').update(sketchKey).digest('hex').slice(0, 16)
  const own = ownSeries(station)
  if (own.officeMark !== null && own.officeMark !== officeMark) {
    station.series.put({ ...wholeSeries(station), officeMark, stationId })
    station.acknowledgements.clear()
    station.sketchHashes.clear()
  } else if (own.stationId === null) {
    station.series.put({ ...own, known: own.after, officeMark, stationId })
    station.acknowledgements.clear()
  }
}
