import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ShelfItem } from '../../../shared/contract/groups/supply-calls.ts'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'
import { itemsOnShelf } from '../supplies/items-on-shelf.ts'
import { daysLeft, FORECAST_DAYS, usedPerDay } from './forecast.ts'

/** Every item on the shelf, with how long it will last. */
export function stockLevels(context: StationContext): StockLine[] {
  return stockLinesOf(context, itemsOnShelf(context))
}

/** Items with what the last fortnight says of them. */
export function stockLinesOf(context: StationContext, items: readonly ShelfItem[]): StockLine[] {
  const { businessDate } = context.localNow()
  const used = piecesIssuedSince(context, addDays(businessDate, 1 - FORECAST_DAYS), businessDate)
  return items.map((item) => {
    const perDay = usedPerDay(used.get(item.itemId) ?? 0, context.items.addedOn(item.itemId), businessDate)
    const [first] = context.batches.onHand(item.itemId)
    return {
      ...item,
      usedPerDay: perDay,
      daysLeft: daysLeft(item.available, perDay),
      nextExpiryOn: first?.expiresOn ?? null,
    }
  })
}

function piecesIssuedSince(context: StationContext, from: BusinessDate, to: BusinessDate): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>()
  for (const { dimension, value } of context.dailyCounts.ofMeasure('items-issued', from, to)) {
    if (!dimension.startsWith('item:')) continue
    const itemId = dimension.slice('item:'.length)
    pieces.set(itemId, (pieces.get(itemId) ?? 0) + value)
  }
  return pieces
}
