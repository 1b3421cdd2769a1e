import { toCsv } from '../../../shared/saving/to-csv.ts'
import type { StationContext } from '../station-context.ts'
import { type RecentDailyCounts, recentDailyCounts } from './recent-daily-counts.ts'

/** The daily counts as CSV: one line for each count, the station named on each, as spreadsheets like to pivot it. */
export function dailyCountsCsv(context: StationContext, days: number): { fileName: string; bytes: Uint8Array } {
  const recent = recentDailyCounts(context, days)
  const { stationCode, stationName, district } = context.settings()
  const head = ['business_date', 'station_code', 'station_name', 'district', 'measure', 'dimension', 'value']
  const lines = recent.counts.map((count) => [
    count.businessDate,
    stationCode,
    stationName,
    district,
    count.measure,
    count.dimension,
    String(count.value),
  ])
  return { fileName: fileNameOf(stationCode, recent), bytes: toCsv([head, ...lines]) }
}

function fileNameOf(stationCode: string, { from, to }: RecentDailyCounts): string {
  return `daily-counts_${stationCode}_${from}_${to}.csv`
}
