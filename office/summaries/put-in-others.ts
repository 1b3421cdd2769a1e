import { countKey, kindOf, partsOf } from '../sheets/counts.ts'
import { type Cell, type Cells, OTHER_ITEMS } from './cell.ts'
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
 * Puts the stations' own items together in their stead, as the answer by named items has them, so that of both the same
 * is hidden; answers what was taken out.
 */
export function putInOthers(cells: OpenCells, named: ReadonlySet<string>): Cells {
  const own = new Map([...cells].filter(([key]) => isOwnItem(key, named)))
  const others = new Map<string, Cell>()
  for (const [key, cell] of own) {
    const othersKey = countKey(partsOf(key).measure, OTHER_ITEMS)
    others.set(othersKey, together(others.get(othersKey) ?? { value: 0, basis: cell.basis }, cell))
    cells.delete(key)
  }
  for (const [key, cell] of others) cells.set(key, changedOnly(cell))
  return own
}

/** Takes out what was put in, and what was hidden of it where there was none. */
export function takeOutOthers(cells: OpenCells): void {
  for (const key of [...cells.keys()]) if (partsOf(key).dimension === OTHER_ITEMS) cells.delete(key)
}

function together(some: Cell, one: Cell): Cell {
  const value = (some.value ?? 0) + (one.value ?? 0)
  if (!some.restated && !one.restated) return { value, basis: some.basis }
  const was = (some.restated?.was ?? some.value ?? 0) + (one.restated?.was ?? one.value ?? 0)
  return { value, basis: some.basis, restated: { was, at: Math.max(some.restated?.at ?? 0, one.restated?.at ?? 0) } }
}

/** Of which as much was taken away as came, nothing was restated. */
function changedOnly({ restated, ...cell }: Cell): Cell {
  return restated && restated.was !== cell.value ? { ...cell, restated } : cell
}
