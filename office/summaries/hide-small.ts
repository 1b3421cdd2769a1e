import { partsOf } from '../sheets/counts.ts'
import { isPersonal } from '../sheets/is-personal.ts'
import { closeGaps, knownSums } from './close-gaps.ts'
import { hideCell } from './hide-cell.ts'
import { hideLevels, hideLevelsWas, ON_LOAN, WAYS_TO_LOAN } from './hide-levels.ts'
import { inTurns } from './in-turns.ts'
import { isSmall } from './is-small.ts'
import { type Entry, entriesOf, type Line, type OpenCells, sizeOfLine, sizeOfTable } from './open-cells.ts'
import { type Scope, scopeOfAll } from './scope.ts'

/**
 * Hides counts of fewer riders than the minimum, and, so that none of them is found by subtraction, the next smallest
 * count of each line in which fewer than two are hidden or the hidden ones together are below the minimum, and one more
 * wherever several lines together tell a hidden one; and what is on hand, on loan and to expire of an item at all
 * times, where what was issued or came back of it is hidden at one; and beside what is on loan, how it came about. Zero
 * hides nobody and stays. Holds within one answer and its counts: who asks for many overlapping ranges, or for stock and
 * issues one after the other, is to be limited by other means.
 *
 * @param places the cells of each place, by span
 * @param isAwaited as of `inTurns`
 * @param scope all of the tables without it
 */
export async function hideSmall(
  places: readonly (readonly OpenCells[])[],
  lines: readonly Line[],
  minimum: number,
  isAwaited = () => true,
  scope = scopeOfAll(places.flat()),
): Promise<void> {
  const tables = places.flat()
  await inTurns(tables, sizeOfTable, isAwaited, (cells) => {
    for (const [key, cell] of cells) {
      const isMeant = isSmall(cell.value, minimum) && isPersonal(partsOf(key).measure) && scope.has(key)
      if (isMeant) hideCell(cells, key, cell, scope)
    }
  })
  const ofRiders = new Map([...linesByMeasure(lines)].filter(([measure]) => isPersonal(measure)))
  // A measure is looked at again only where anything of it may have been hidden by another.
  const left = new Set(ofRiders.keys())
  do {
    // What is on hand is of nobody: it is hidden where issues are, and they are hidden along every line already.
    for (const [measure, some] of ofRiders) {
      if (!left.delete(measure) || !(await hideAlong(some, minimum, scope, isAwaited))) continue
      if (measure === ON_LOAN) for (const way of WAYS_TO_LOAN) if (ofRiders.has(way)) left.add(way)
    }
    if ((await hideLevels(places, scope, isAwaited)) && ofRiders.has(ON_LOAN)) left.add(ON_LOAN)
  } while (left.size > 0)
  await hideWas(tables, lines, minimum, scope, isAwaited)
  await hideLevelsWas(places, scope, isAwaited)
}

/** Hides what the lines of a measure would tell; answers whether it hid any. */
async function hideAlong(
  lines: readonly Line[],
  minimum: number,
  scope: Scope,
  isAwaited: () => boolean,
): Promise<boolean> {
  const meant = lines.filter(({ keys }) => keys.some(scope.has))
  let sums: readonly Line[] | undefined
  let hasHidden = false
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    await inTurns(meant, sizeOfLine, isAwaited, (line) => {
      while (protect(line, minimum, scope)) hasChanged = true
    })
    if (!hasChanged) {
      sums ??= await knownSums(lines, isAwaited)
      hasChanged = await closeGaps(sums, scope, isAwaited)
    }
    if (hasChanged) hasHidden = true
  }
  return hasHidden
}

/**
 * By how much a count was restated is what came late: of few riders it is as small as they are, and beside a hidden
 * count it may be that one. What is kept back of one cell of a line is kept back of them all, which add up, too.
 */
async function hideWas(
  tables: readonly OpenCells[],
  lines: readonly Line[],
  minimum: number,
  scope: Scope,
  isAwaited: () => boolean,
): Promise<void> {
  const restated = new Set<string>()
  await inTurns(tables, sizeOfTable, isAwaited, (cells) => {
    for (const [key, cell] of cells) {
      if (cell.restated) restated.add(key)
      const was = cell.restated?.was ?? null
      if (was === null || !isPersonal(partsOf(key).measure)) continue
      const isFew = isSmall(was, minimum) || isSmall(Math.abs((cell.value ?? 0) - was), minimum)
      if (isFew && scope.has(key)) cells.set(key, { ...cell, isWasHidden: true })
    }
  })
  const ofRestated = lines.filter(({ keys }) => keys.some((key) => restated.has(key)))
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false
    await inTurns(ofRestated, sizeOfLine, isAwaited, (line) => {
      if (keepBackWas(line, scope)) hasChanged = true
    })
  }
}

/** Answers whether it kept back any more of what the cells of a line were. */
function keepBackWas(line: Line, scope: Scope): boolean {
  const entries = [...entriesOf(line)]
  if (!entries.some(({ cell }) => cell?.isHidden || cell?.isWasHidden)) return false
  let hasChanged = false
  for (const { cells, key, cell } of entries) {
    if (!cell?.restated || cell.isWasHidden || !scope.has(key)) continue
    cells.set(key, { ...cell, isWasHidden: true })
    hasChanged = true
  }
  return hasChanged
}

/** Hides one more part of a line if it has to be; answers whether it did. */
function protect(line: Line, minimum: number, scope: Scope): boolean {
  let gone = 0
  let together = 0
  for (const { cell } of entriesOf(line)) {
    if (!cell?.isHidden) continue
    gone++
    together += cell.value ?? 0
  }
  if (gone === 0 || (gone > 1 && together >= minimum)) return false
  let next: Entry | undefined
  for (const entry of entriesOf(line)) {
    if (!entry.cell || entry.cell.isHidden || countOf(entry) <= 0) continue
    if (!scope.has(entry.key) || scope.isTold(entry.cell)) continue
    if (!next || countOf(entry) < countOf(next)) next = entry
  }
  if (!next?.cell) return false
  hideCell(next.cells, next.key, next.cell, scope)
  return true
}

function countOf({ cell }: Entry): number {
  return cell?.value ?? 0
}

function linesByMeasure(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const byMeasure = new Map<string, Line[]>()
  for (const line of lines) {
    const { measure } = partsOf(line.keys[0] ?? '')
    const some = byMeasure.get(measure) ?? []
    byMeasure.set(measure, some)
    some.push(line)
  }
  return byMeasure
}
