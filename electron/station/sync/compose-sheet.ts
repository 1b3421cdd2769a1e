import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { countsBeyond } from '../../../shared/upstream/counts-beyond.ts'
import type { DaySheet } from '../../../shared/upstream/day-sheet.ts'
import { addToSketch, formatSketch, type RiderSketch } from '../../../shared/upstream/rider-sketch.ts'
import type { SheetProgress } from '../daily-counts/sheet-progress-store.ts'
import type { StationStores } from '../station-stores.ts'
import type { Series } from './series-store.ts'
import { hashOfRider } from './sketch-hash.ts'

/** The day sheet of a date as it is now. */
export function composeSheet(stores: StationStores, series: Series, progress: SheetProgress): DaySheet {
  const { businessDate } = progress
  return sheetWith(stores, series, progress, stores.dailyCounts.between(businessDate, businessDate))
}

/**
 * The day sheet of a date with the given counts, less what was counted before the series began. Its riders are all of
 * the date: a sketch does not mind to be merged with riders it has. Unpaired there is no key for it, and it is of nobody.
 */
export function sheetWith(
  stores: StationStores,
  { seriesId }: Series,
  { businessDate, throughSeq }: SheetProgress,
  counts: readonly DailyCount[],
): DaySheet {
  return {
    businessDate,
    throughSeq,
    counts: countsBeyond(stores.baselines.of(seriesId, businessDate), counts),
    riders: formatSketch(sketchOf(stores, businessDate)),
  }
}

function sketchOf({ checkIns, officePairing, sketchHashes }: StationStores, businessDate: BusinessDate): RiderSketch {
  const sketch: RiderSketch = new Map()
  const sketchKey = officePairing.get()?.sketchKey
  if (!sketchKey) return sketch
  for (const riderRef of checkIns.ridersOn(businessDate)) {
    addToSketch(sketch, sketchHashes.hashOf(riderRef) ?? hashOfRider(sketchKey, riderRef))
  }
  return sketch
}
