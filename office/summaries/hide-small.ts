import { partsOf } from '../sheets/counts.ts'
import type { Cell } from './cell.ts'
import { hideLevels, hideLevelsWas, hideWayTo, levelsIn } from './hide-levels.ts'
import { isPersonal } from './is-personal.ts'

/** Cells that can be changed, of one place in one span. */
export type OpenCells = Map<string, Cell>

/**
 * Cells that add up to one another: parts, and the whole beside them if it is shown. When one part alone is hidden,
 * it is the whole less the others.
 */
export type Line = readonly { readonly cells: OpenCells; readonly key: string }[]

/**
 * Hides counts of fewer riders than the minimum, and, so that none of them is found by subtraction, the next smallest
 * count of each line in which fewer than two are hidden or the hidden ones together are below the minimum; and what is
 * on hand, on loan and to expire of an item at all times, where what was issued or came back of it is hidden at one; and
 * beside what is on loan, how it came about. Zero hides nobody and stays. Holds within one answer and its counts: who
 * asks for many overlapping ranges, or for stock and issues one after the other, is to be limited by other means.
 *
 * @param places the cells of each place, by span
 */
export function hideSmall(places: readonly (readonly OpenCells[])[], lines: readonly Line[], minimum: number): void {
  const tables = places.flat()
  for (const cells of tables) {
    for (const [key, cell] of cells) {
      if (isPersonal(partsOf(key).measure) && isSmall(cell.value, minimum)) hide(cells, key, cell)
    }
  }
  const levels = levelsIn(tables)
  // What is on hand is of nobody: it is hidden where issues are, and they are hidden along every line already.
  const ofRiders = lines.filter(([first]) => first && isPersonal(partsOf(first.key).measure))
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    for (const line of ofRiders) if (protect(line, minimum)) hasChanged = true
    for (const spans of places) if (hideLevels(spans, levels)) hasChanged = true
  }
  hideWas(tables, lines, minimum)
  for (const spans of places) hideLevelsWas(spans)
}

/**
 * By how much a count was restated is what came late: of few riders it is as small as they are, and beside a hidden
 * count it may be that one. What is kept back of one cell of a line is kept back of them all, which add up, too.
 */
function hideWas(tables: readonly OpenCells[], lines: readonly Line[], minimum: number): void {
  for (const cells of tables) {
    for (const [key, cell] of cells) {
      const was = cell.restated?.was ?? null
      if (was === null || !isPersonal(partsOf(key).measure)) continue
      const isFew = isSmall(was, minimum) || isSmall(Math.abs((cell.value ?? 0) - was), minimum)
      if (isFew) cells.set(key, { ...cell, isWasHidden: true })
    }
  }
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    for (const line of lines) {
      const cells = line.map(({ cells, key }) => ({ cells, key, cell: cells.get(key) }))
      if (!cells.some(({ cell }) => cell?.isHidden || cell?.isWasHidden)) continue
      for (const { cells: open, key, cell } of cells) {
        if (!cell?.restated || cell.isWasHidden) continue
        open.set(key, { ...cell, isWasHidden: true })
        hasChanged = true
      }
    }
  }
}

/** Hides one more part of a line if it has to be; answers whether it did. */
function protect(line: Line, minimum: number): boolean {
  const parts = line.map(({ cells, key }) => ({ cells, key, cell: cells.get(key) }))
  const gone = parts.filter(({ cell }) => cell?.isHidden)
  if (gone.length === 0) return false
  const together = gone.reduce((sum, { cell }) => sum + (cell?.value ?? 0), 0)
  if (gone.length > 1 && together >= minimum) return false
  const shown = parts
    .filter(({ cell }) => cell !== undefined && !cell.isHidden && (cell.value ?? 0) > 0)
    .sort((a, b) => (a.cell?.value ?? 0) - (b.cell?.value ?? 0))
  const [next] = shown
  if (!next?.cell) return false
  hide(next.cells, next.key, next.cell)
  return true
}

function isSmall(value: number | null, minimum: number): boolean {
  return value !== null && value > 0 && value < minimum
}

/** The value stays with the cell until it is written out, since other cells are judged by it. */
function hide(cells: OpenCells, key: string, cell: Cell): void {
  cells.set(key, { ...cell, isHidden: true })
  hideWayTo(cells, key)
}
