import type { StationContext } from '../../electron/station/station-context.ts'
import type { BusinessDate } from '../../shared/time/business-date.ts'

/** The counts of a business date, the present one unless said otherwise, as `{ 'visits all': 2, … }`. */
export function countsOf(context: StationContext, businessDate?: BusinessDate): Record<string, number> {
  const date = businessDate ?? context.localNow().businessDate
  const counts = context.dailyCounts.between(date, date)
  return Object.fromEntries(counts.map(({ measure, dimension, value }) => [`${measure} ${dimension}`, value]))
}
