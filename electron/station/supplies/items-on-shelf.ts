import type { ShelfItem } from '../../../shared/contract/groups/supply-calls.ts'
import { CATEGORIES } from '../../../shared/supplies/item.ts'
import { seasonOf } from '../../../shared/supplies/quota-period.ts'
import type { StockedItem } from '../catalogue/item-store.ts'
import type { StationContext } from '../station-context.ts'
import { availableOf } from './allocate-batches.ts'

/** The items that are not retired, in the order of the shelf: what the season asks for first, then by category. */
export function itemsOnShelf(context: StationContext): ShelfItem[] {
  const season = seasonOf(context.localNow().businessDate)
  const rank = ({ season: itemSeason, category }: StockedItem) =>
    (itemSeason === 'all-year' || itemSeason === season ? 0 : 100) + CATEGORIES.indexOf(category)
  return context.items
    .all()
    .filter((item) => !item.isRetired)
    .sort((a, b) => rank(a) - rank(b))
    .map((item) => shelfItemOf(context, item))
}

export function shelfItemOf(context: StationContext, item: StockedItem): ShelfItem {
  const { businessDate } = context.localNow()
  return { ...item, available: availableOf(context.batches.onHand(item.itemId), businessDate) }
}
