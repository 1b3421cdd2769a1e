import { countKey, partsOf } from '../sheets/counts.ts'
import { isPersonal } from '../sheets/is-personal.ts'
import type { Cell, Cells } from './cell.ts'
import { knownSums } from './close-gaps.ts'
import { hideCell } from './hide-cell.ts'
import { levelsIn } from './hide-levels.ts'
import { hideSmall } from './hide-small.ts'
import { inTurns } from './in-turns.ts'
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
  const keys = new Set<string>()
  await inTurns(own, sizeOfTable, isAwaited, (cells) => {
    for (const key of cells.keys()) keys.add(key)
  })
  const measures = new Set<string>()
  await inTurns(places.flat(), sizeOfTable, isAwaited, (cells) => {
    for (const key of levelsIn([cells])) if (keys.has(key)) measures.add(partsOf(key).measure)
  })
  const put = await putInLevels(places, keys, measures, isAwaited)
  const lines = await linesOf(tabulated, isAwaited)
  const told = await findTold(lines, keys, isAwaited)
  const levels = new Set<string>()
  const addLevels = (key: string) => {
    for (const level of levelsOf(key, measures)) levels.add(level)
  }
  await inTurns(keys, () => measures.size, isAwaited, addLevels)
  const scope: Scope = {
    has: (key) => keys.has(key),
    isTold: (cell) => told.has(cell),
    isSecret: (key, { value }) => !keys.has(key) || isSmall(value, minimum),
    levels,
  }
  await inTurns(places.flat(), sizeOfTable, isAwaited, (cells) => hideSmallBefore(cells, scope, minimum))
  await hideSmall(places, lines, minimum, isAwaited, scope)
  await inTurns(put, () => 1, isAwaited, takeOutShown)
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
 * Puts in levels of the own items of each place that have none, and answers which: an item that is hidden beside another
 * is not to be told from it by what there never was of it.
 */
async function putInLevels(
  places: readonly (readonly OpenCells[])[],
  keys: ReadonlySet<string>,
  measures: ReadonlySet<string>,
  isAwaited: () => boolean,
): Promise<readonly Put[]> {
  const tables = places.flatMap((spans): readonly Leveled[] => {
    const levels = new Set<string>()
    return spans.map((cells) => ({ cells, levels }))
  })
  const sizeOfCells = ({ cells }: Leveled) => cells.size
  await inTurns(tables, sizeOfCells, isAwaited, ({ cells, levels }) => {
    for (const key of cells.keys()) if (keys.has(key)) for (const level of levelsOf(key, measures)) levels.add(level)
  })
  const put: Put[] = []
  const sizeOfLevels = ({ levels }: Leveled) => levels.size
  await inTurns(tables, sizeOfLevels, isAwaited, ({ cells, levels }) => {
    for (const key of levels) {
      if (cells.has(key)) continue
      cells.set(key, { value: 0, basis: 'level' })
      put.push({ cells, key })
    }
  })
  return put
}

type Put = Pick<Entry, 'cells' | 'key'>

/** A table of a place, and the levels that each table of the place is to have. */
type Leveled = { readonly cells: OpenCells; readonly levels: Set<string> }

function takeOutShown({ cells, key }: Put): void {
  if (!cells.get(key)?.isHidden) cells.delete(key)
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
  const ofOwn = lines.filter((line) => keys.has(line.keys.at(-1) ?? ''))
  const sums = await knownSums(ofOwn, isAwaited)
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
