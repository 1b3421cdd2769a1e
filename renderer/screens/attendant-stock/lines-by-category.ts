import { CATEGORIES, type Category } from '../../../shared/supplies/item.ts'

export type CategoryGroup<L> = { readonly category: Category; readonly lines: readonly L[] }

/** Lines under their categories, in the order of the shelf; inside of one the order stays. Empty categories are left out. */
export function linesByCategory<L>(
  lines: readonly L[],
  categoryOf: (line: L) => Category,
): readonly CategoryGroup<L>[] {
  return CATEGORIES.map((category) => ({
    category,
    lines: lines.filter((line) => categoryOf(line) === category),
  })).filter((group) => group.lines.length > 0)
}
