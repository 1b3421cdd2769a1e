import { countKey, kindOf, partsOf } from '../sheets/counts.ts'
import { type Cell, OTHER_ITEMS } from './cell.ts'
import type { OpenCells } from './open-cells.ts'

/**
 * Whether a count is of an item that a station brought in itself, and that stands together with others of the kind where
 * only named items are asked for.
 */
export function isOwnItem(key: string, named: ReadonlySet<string>): boolean {
  const { measure, dimension } = partsOf(key)
  const isNamed = dimension === OTHER_ITEMS || named.has(dimension.slice('item:'.length))
  return dimension.startsWith('item:') && !isNamed && kindOf(measure) !== 'distinct'
}

/**
 * Puts the stations' own items together beside them, as the answer by named items has them, so that of both the same is
 * hidden. An answer by each item has none of it: what was put in is to be taken out again.
 */
export function putInOthers(tables: readonly OpenCells[], named: ReadonlySet<string>): void {
  for (const cells of tables) {
    const others = new Map<string, Cell>()
    for (const [key, cell] of cells) {
      if (!isOwnItem(key, named)) continue
      const othersKey = countKey(partsOf(key).measure, OTHER_ITEMS)
      others.set(othersKey, together(others.get(othersKey) ?? { value: 0, basis: cell.basis }, cell))
    }
    for (const [key, cell] of others) cells.set(key, cell)
  }
}

/** Takes out what was put in, and what was hidden of it where there was none. */
export function takeOutOthers(tables: readonly OpenCells[]): void {
  for (const cells of tables) {
    for (const key of [...cells.keys()]) if (partsOf(key).dimension === OTHER_ITEMS) cells.delete(key)
  }
}

function together(some: Cell, one: Cell): Cell {
  const value = (some.value ?? 0) + (one.value ?? 0)
  if (!some.restated && !one.restated) return { value, basis: some.basis }
  const was = (some.restated?.was ?? some.value ?? 0) + (one.restated?.was ?? one.value ?? 0)
  return { value, basis: some.basis, restated: { was, at: Math.max(some.restated?.at ?? 0, one.restated?.at ?? 0) } }
}
