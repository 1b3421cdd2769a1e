import type { StationSheet } from '../../../shared/contract/groups/saving-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import { recentDailyCounts } from '../daily-counts/recent-daily-counts.ts'
import type { StationContext } from '../station-context.ts'
import { countSheet } from '../stock/count-sheet.ts'
import { latestStockTake } from '../stock/latest-stock-take.ts'
import { stockAlerts } from '../stock/stock-alerts.ts'
import { latestHandover } from './hand-over.ts'

/** What a sheet about the station says now, whoever prints it by hand or saves it. */
export function stationSheet(context: StationContext, by: AttendantId): StationSheet {
  const { stationName, timeZone } = context.settings()
  const { at, businessDate } = context.localNow()
  return {
    stationName,
    timeZone,
    businessDate,
    printedAt: at,
    by: context.attendantVault.nameOf(by) ?? by,
    lines: countSheet(context),
    handover: latestHandover(context),
    counts: recentDailyCounts(context, 1).counts,
    alerts: stockAlerts(context),
    stockTake: latestStockTake(context),
  }
}
