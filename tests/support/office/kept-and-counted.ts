import type { Office } from '../../../office/office.ts'
import { STATION_DAYS_KEY, UNSKETCHED_DAYS_KEY } from '../../../office/sheets/counts.ts'
import { mergeSheets } from '../../../office/sheets/merge-sheets.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { ATestStation } from '../a-station.ts'

/** What was counted, by whatever names it; what comes to nothing is left out. */
export type Counted = Readonly<Record<string, number>>

/** All that a station counted, levels and riders too, as the office keeps it. */
export async function keptOf({ db }: Office, stationId: string): Promise<Counted> {
  const rows = await db.read
    .selectFrom('sheet')
    .select(['business_date as date', 'series_id as seriesId', 'through_seq as throughSeq'])
    .select(['received_at as receivedAt', 'counts', 'sketch'])
    .where('station_id', '=', stationId)
    .execute()
  return sumsOf(
    rows.flatMap(({ date, ...sheet }) =>
      [...mergeSheets([sheet])]
        .filter(([key]) => key !== STATION_DAYS_KEY && key !== UNSKETCHED_DAYS_KEY)
        .map(([key, value]) => [`${stationId} ${date} ${key}`, value] as const),
    ),
  )
}

/** The same as the station keeps it. */
export function countedBy({ context }: ATestStation, stationId: string): Counted {
  const counts = context.dailyCounts.between('2000-01-01' as BusinessDate, '2100-01-01' as BusinessDate)
  return sumsOf(
    counts.map(
      ({ businessDate, measure, dimension, value }) =>
        [`${stationId} ${businessDate} ${measure} ${dimension}`, value] as const,
    ),
  )
}

export function sumsOf(parts: readonly (readonly [name: string, by: number])[]): Counted {
  const sums = new Map<string, number>()
  for (const [name, by] of parts) sums.set(name, (sums.get(name) ?? 0) + by)
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0))
}
