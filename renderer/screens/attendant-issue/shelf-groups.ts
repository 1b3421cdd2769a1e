import type { DeskItem } from '../../../shared/contract/groups/supply-calls.ts'
import { CATEGORIES, type Category, type ItemSeason } from '../../../shared/supplies/item.ts'

/** Items that stand together on the shelf: a category, or all that is for another season. */
export type ShelfGroup<I> = { readonly name: Category | 'other-season'; readonly items: readonly I[] }

/** The shelf by categories; what is for another season stands together at the end. */
export function shelfGroups<I extends Pick<DeskItem, 'category' | 'season'>>(
  items: readonly I[],
  season: ItemSeason,
): readonly ShelfGroup<I>[] {
  const isNow = (item: I) => item.season === 'all-year' || item.season === season
  return [
    ...CATEGORIES.map((name) => ({ name, items: items.filter((item) => isNow(item) && item.category === name) })),
    { name: 'other-season' as const, items: items.filter((item) => !isNow(item)) },
  ].filter((group) => group.items.length > 0)
}
