import type { DailyCount } from '../../../shared/daily-counts/daily-count.ts'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'

export type RecentDailyCounts = {
  readonly from: BusinessDate
  readonly to: BusinessDate
  readonly counts: DailyCount[]
}

/** The counts of the last `days` business dates, today included. */
export function recentDailyCounts(context: StationContext, days: number): RecentDailyCounts {
  const to = context.localNow().businessDate
  const from = addDays(to, 1 - days)
  return { from, to, counts: context.dailyCounts.between(from, to) }
}
