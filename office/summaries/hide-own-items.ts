import { countKey, partsOf } from '../sheets/counts.ts'
import type { Cell, Cells } from './cell.ts'
import { isKnownSum } from './close-gaps.ts'
import { hideCell } from './hide-cell.ts'
import { levelsIn } from './hide-levels.ts'
import { hideSmall } from './hide-small.ts'
import { inTurns } from './in-turns.ts'
import { isPersonal } from './is-personal.ts'
import { isSmall } from './is-small.ts'
import { linesOf, type Tabulated } from './lines-of.ts'
import { type Entry, entriesOf, type Line, type OpenCells, sizeOfLine, sizeOfTable } from './open-cells.ts'
import type { Scope } from './scope.ts'

/**
 * Hides among the stations' own items what they and the rest of an answer would tell together; the rest, which is to be
 * seen in the answer by named items, too, has been hidden before and stays as it is.
 *
 * @param places the cells of each place, by span, with those of own items and of them together as others
 * @param own those of own items alone
 * @param isAwaited as of `inTurns`
 */
export async function hideOwnItems(
  places: readonly (readonly OpenCells[])[],
  tabulated: Tabulated,
  own: readonly Cells[],
  minimum: number,
  isAwaited = () => true,
): Promise<void> {
  const keys = new Set(own.flatMap((cells) => [...cells.keys()]))
  const measures = new Set([...levelsIn(places.flat())].flatMap((key) => (keys.has(key) ? [partsOf(key).measure] : [])))
  const put = places.flatMap((spans) => putInLevels(spans, keys, measures))
  const lines = await linesOf(tabulated, isAwaited)
  const told = await findTold(lines, keys, isAwaited)
  const scope: Scope = {
    has: (key) => keys.has(key),
    isTold: (cell) => told.has(cell),
    isSecret: (key, { value }) => !keys.has(key) || isSmall(value, minimum),
    levels: new Set([...keys].flatMap((key) => levelsOf(key, measures))),
  }
  await inTurns(places.flat(), sizeOfTable, isAwaited, (cells) => hideSmallBefore(cells, scope, minimum))
  await hideSmall(places, lines, minimum, isAwaited, scope)
  for (const { cells, key } of put) if (!cells.get(key)?.isHidden) cells.delete(key)
}

/**
 * Hides what was small before it was restated. That it was is not to be kept back otherwise: the others beside it say by
 * how much they changed, and it may be the only one of them that did.
 */
function hideSmallBefore(cells: OpenCells, scope: Scope, minimum: number): void {
  for (const [key, cell] of cells) {
    if (!cell.restated || !scope.has(key) || scope.isTold(cell) || !isPersonal(partsOf(key).measure)) continue
    if ((cell.value ?? 0) > 0 && isSmall(cell.restated.was, minimum)) hideCell(cells, key, cell, scope)
  }
}

/**
 * Puts in levels of the own items of a place that have none, and answers which: an item that is hidden beside another is
 * not to be told from it by what there never was of it.
 */
function putInLevels(
  spans: readonly OpenCells[],
  keys: ReadonlySet<string>,
  measures: ReadonlySet<string>,
): readonly Pick<Entry, 'cells' | 'key'>[] {
  const own = spans.flatMap((cells) => [...cells.keys()].filter((key) => keys.has(key)))
  const levels = new Set(own.flatMap((key) => levelsOf(key, measures)))
  return spans.flatMap((cells) => {
    const put = [...levels].filter((key) => !cells.has(key))
    for (const key of put) cells.set(key, { value: 0, basis: 'level' })
    return put.map((key) => ({ cells, key }))
  })
}

function levelsOf(key: string, measures: ReadonlySet<string>): readonly string[] {
  return [...measures].map((measure) => countKey(measure, partsOf(key).dimension))
}

/**
 * The cells of own items that are told by what is shown of the others, whatever is hidden of own items: a place that has
 * one of them only has as much of it as of others.
 */
async function findTold(
  lines: readonly Line[],
  keys: ReadonlySet<string>,
  isAwaited = () => true,
): Promise<ReadonlySet<Cell>> {
  const told = new Set<Cell>()
  const sums = lines.filter((line) => keys.has(line.keys.at(-1) ?? '') && isKnownSum(line))
  for (let before = -1; before < told.size; ) {
    before = told.size
    await inTurns(sums, sizeOfLine, isAwaited, (sum) => {
      let unknown: Cell | undefined
      for (const { key, cell } of entriesOf(sum)) {
        const isKnown = !cell || told.has(cell) || (!cell.isHidden && (!keys.has(key) || (cell.value ?? 0) <= 0))
        if (isKnown) continue
        if (unknown) return
        unknown = cell
      }
      if (unknown && !unknown.isHidden) told.add(unknown)
    })
  }
  return told
}
