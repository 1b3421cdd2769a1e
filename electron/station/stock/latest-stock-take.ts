import type { StockTake } from '../../../shared/supplies/stock-take.ts'
import type { StationContext } from '../station-context.ts'

/** The latest stock-take of the present business date, or null while nobody has counted. */
export function latestStockTake(context: StationContext): StockTake | null {
  const event = context.eventLog.latestOfKind(context.localNow().businessDate, 'stock.counted')
  if (event?.kind !== 'stock.counted') return null
  const { batchesCounted, differences, by } = event.payload
  return {
    by: context.attendantVault.nameOf(by) ?? by,
    at: event.occurredAt,
    batchesCounted,
    differences: differences.length,
  }
}
