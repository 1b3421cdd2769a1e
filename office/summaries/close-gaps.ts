import type { Cell } from './cell.ts'
import { type Equation, findDetermined } from './find-determined.ts'
import { hideCell } from './hide-cell.ts'
import { inTurns } from './in-turns.ts'
import { entriesOf, type Line, type OpenCells, sizeOfLine } from './open-cells.ts'
import type { Scope } from './scope.ts'

/**
 * Hides one more count for each hidden one that the lines of a measure tell together, though none of them does by
 * itself: some rows of a table less some of its columns can be one count. Answers whether it hid any; what it hid may be
 * told in its turn.
 *
 * @param sums those of the lines that are known to add up
 * @param isAwaited as of `inTurns`
 */
export async function closeGaps(sums: readonly Line[], scope: Scope, isAwaited = () => true): Promise<boolean> {
  const told = await findTold(sums, scope, isAwaited)
  if (told.size === 0) return false
  const chosen = choose(sums, told, scope)
  for (const { cells, key, cell } of chosen) if (!cells.get(key)?.isHidden) hideCell(cells, key, cell, scope)
  return chosen.length > 0
}

/** @param isAwaited as of `inTurns` */
export async function knownSums(lines: readonly Line[], isAwaited: () => boolean): Promise<readonly Line[]> {
  const sums: Line[] = []
  await inTurns(lines, sizeOfLine, isAwaited, (line) => {
    if (isKnownSum(line)) sums.push(line)
  })
  return sums
}

/**
 * Whether a line has a whole that is counted, no cell that the office itself does not know, and adds up: of what a faulty
 * kiosk counts otherwise, nobody can work out anything, and to hide it would be without end.
 */
function isKnownSum(line: Line): boolean {
  const [whole] = entriesOf(line)
  if (!line.hasWhole || !whole?.cell) return false
  let rest = 2 * (whole.cell.value ?? 0)
  for (const { cell } of entriesOf(line)) {
    if (cell?.value === null) return false
    rest -= cell?.value ?? 0
  }
  return rest === 0
}

/** The hidden cells that are no secret to whoever has all that is shown though they should be, and those that tell them. */
async function findTold(sums: readonly Line[], scope: Scope, isAwaited: () => boolean): Promise<ReadonlySet<Cell>> {
  const secret = new Set<Cell>()
  const unknowns = new Map<Cell, number>()
  const equations: Equation[] = []
  await inTurns(sums, sizeOfLine, isAwaited, (sum) => {
    const factors = new Map<number, number>()
    let factor = -1
    for (const { key, cell } of entriesOf(sum)) {
      if (cell?.isHidden) {
        if (scope.isSecret(key, cell)) secret.add(cell)
        const unknown = unknowns.get(cell) ?? unknowns.size
        unknowns.set(cell, unknown)
        factors.set(unknown, factor)
      }
      // The first is the whole of those after it.
      factor = 1
    }
    if (factors.size > 0) equations.push(factors)
  })
  const cells = [...unknowns.keys()]
  const determined = await findDetermined(equations, cells.length, isAwaited)
  const known = new Set(determined.flatMap((unknown) => cells[unknown] ?? []))
  const toldSecrets = [...known].filter((cell) => secret.has(cell))
  if (toldSecrets.length === known.size) return known
  const told = new Set(toldSecrets)
  for (const sum of hangingTogether(sums, told, (cell) => known.has(cell))) {
    for (const { cell } of entriesOf(sum)) if (cell && known.has(cell)) told.add(cell)
  }
  return told
}

/**
 * For each of the told cells the best to hide of those that add up with it; where there is none, the best of all that
 * hangs together with one.
 */
function choose(sums: readonly Line[], told: ReadonlySet<Cell>, scope: Scope): readonly Shown[] {
  const withHidden = sums.filter((sum) => [...entriesOf(sum)].some(({ cell }) => cell?.isHidden))
  const alone = aloneIn(sums, new Set(withHidden))
  const bestFor = new Map<Cell, Shown>()
  const bestOf = new Map<Line, Shown>()
  for (const sum of withHidden) {
    let best: Shown | undefined
    for (const { cells, key, cell } of entriesOf(sum)) {
      if (!cell || cell.isHidden || (cell.value ?? 0) <= 0 || !scope.has(key) || scope.isTold(cell)) continue
      best = better(best, { cells, key, cell, isBesideHidden: !alone.has(cell) })
    }
    if (!best) continue
    bestOf.set(sum, best)
    for (const { cell } of entriesOf(sum))
      if (cell && told.has(cell)) bestFor.set(cell, better(bestFor.get(cell), best))
  }
  if (bestFor.size > 0) return [...new Set(bestFor.values())]
  let bestOfAll: Shown | undefined
  for (const sum of hangingTogether(withHidden, told, ({ isHidden }) => isHidden === true)) {
    const best = bestOf.get(sum)
    if (best) bestOfAll = better(bestOfAll, best)
  }
  return bestOfAll ? [bestOfAll] : []
}

/** The lines with a told cell, those that share one of the links with them, and so on: to hide in others closes nothing. */
function hangingTogether(
  lines: readonly Line[],
  told: ReadonlySet<Cell>,
  isLink: (cell: Cell) => boolean,
): ReadonlySet<Line> {
  const linesOf = new Map<Cell, Line[]>()
  for (const line of lines) {
    for (const { cell } of entriesOf(line)) {
      if (!cell || !isLink(cell)) continue
      const some = linesOf.get(cell) ?? []
      linesOf.set(cell, some)
      some.push(line)
    }
  }
  const reached = new Set<Line>([...told].flatMap((cell) => linesOf.get(cell) ?? []))
  // What is added meanwhile has its turn, too.
  for (const line of reached) {
    for (const { cell } of entriesOf(line)) {
      if (!cell) continue
      for (const other of linesOf.get(cell) ?? []) reached.add(other)
      linesOf.delete(cell)
    }
  }
  return reached
}

type Shown = { readonly cells: OpenCells; readonly key: string; readonly cell: Cell; readonly isBesideHidden: boolean }

/** One beside hidden ones in all of its lines closes a gap most likely, and opens none; else the smallest tells least. */
function better(one: Shown | undefined, other: Shown): Shown {
  if (!one) return other
  if (one.isBesideHidden !== other.isBesideHidden) return one.isBesideHidden ? one : other
  return (other.cell.value ?? 0) < (one.cell.value ?? 0) ? other : one
}

/** The cells of which some line has nothing hidden. */
function aloneIn(sums: readonly Line[], withHidden: ReadonlySet<Line>): ReadonlySet<Cell> {
  const alone = new Set<Cell>()
  for (const sum of sums) {
    if (withHidden.has(sum)) continue
    for (const { cell } of entriesOf(sum)) if (cell) alone.add(cell)
  }
  return alone
}
