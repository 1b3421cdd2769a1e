import type { Measure } from '../../shared/daily-counts/daily-count.ts'
import { countKey, partsOf } from '../sheets/counts.ts'
import type { Cell } from './cell.ts'
import { inTurns } from './in-turns.ts'
import type { OpenCells } from './open-cells.ts'
import type { Scope } from './scope.ts'

export const ON_LOAN = 'items-on-loan' satisfies Measure
const EXPIRING = 'items-expiring' satisfies Measure

/** How what is on loan came about, what is hidden for it first. */
export const WAYS_TO_LOAN = ['items-returned', 'items-issued'] as const satisfies readonly Measure[]

/**
 * Levels by the measures that change them: a level and the one before tell how many pieces left or came back between.
 * What is to expire soon leaves first.
 */
const CHANGES: ReadonlyMap<string, readonly Measure[]> = new Map<Measure, readonly Measure[]>([
  ['items-issued', ['items-on-hand', ON_LOAN, EXPIRING]],
  ['items-returned', ['items-on-hand', ON_LOAN, EXPIRING]],
  ['items-lost', [ON_LOAN]],
  // Where it is hidden at one end of a span, it is not to be found by another.
  [ON_LOAN, [ON_LOAN]],
])

const LEVELS: ReadonlySet<string> = new Set([...CHANGES.values()].flat())

/** The keys of all levels that say how many pieces there are, or were; there are none of what never was. */
export function levelsIn(tables: readonly OpenCells[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const cells of tables) {
    for (const [key, { value, restated }] of cells) {
      if ((value !== 0 || restated) && LEVELS.has(partsOf(key).measure)) keys.add(key)
    }
  }
  return keys
}

/**
 * Hides the levels of each place, in all of its spans, that would tell of something hidden in one; answers whether it hid
 * any that is on loan to riders, which adds up with other places to what would tell of it again.
 *
 * @param isAwaited as of `inTurns`
 */
export async function hideLevels(
  places: readonly (readonly OpenCells[])[],
  { levels }: Scope,
  isAwaited: () => boolean,
): Promise<boolean> {
  let hasHiddenLoans = false
  const isMeant = ({ isHidden }: Cell) => isHidden === true
  await inTelling(places, isMeant, isAwaited, (cells, key) => {
    if (!levels.has(key)) return
    // A span without it had none at its end, which tells as much as any other number.
    const cell: Cell = cells.get(key) ?? { value: 0, basis: 'level' }
    if (cell.isHidden) return
    cells.set(key, { ...cell, isHidden: true })
    if (partsOf(key).measure === ON_LOAN) hasHiddenLoans = true
  })
  return hasHiddenLoans
}

/**
 * Hides how what is on loan came about, where that is hidden: from the first day on, it is what was issued less what
 * came back and was lost, and it is not known here which day was the first.
 */
export function hideWayTo(cells: OpenCells, key: string, { isTold }: Scope): void {
  const { measure, dimension } = partsOf(key)
  // Where all that came back was not asked for, nothing can be taken off.
  if (measure !== ON_LOAN || !cells.has(countKey('items-returned' satisfies Measure, 'all'))) return
  for (const way of WAYS_TO_LOAN) {
    const cell = cells.get(countKey(way, dimension))
    if (!cell || cell.value === 0 || isTold(cell)) continue
    cells.set(countKey(way, dimension), { ...cell, isHidden: true })
    return
  }
}

/** As `hideLevels`, of what they were before late sheets. */
export async function hideLevelsWas(
  places: readonly (readonly OpenCells[])[],
  scope: Scope,
  isAwaited: () => boolean,
): Promise<void> {
  const isMeant = ({ isHidden, isWasHidden }: Cell) => isHidden === true || isWasHidden === true
  await inTelling(places, isMeant, isAwaited, (cells, key) => {
    const cell = scope.has(key) ? cells.get(key) : undefined
    if (cell?.restated) cells.set(key, { ...cell, isWasHidden: true })
  })
}

/** Does something in each span of each place with each of the levels that tell of some counts of the place. */
async function inTelling(
  places: readonly (readonly OpenCells[])[],
  isMeant: (cell: Cell) => boolean,
  isAwaited: () => boolean,
  act: (cells: OpenCells, key: string) => void,
): Promise<void> {
  const tables = places.flatMap((spans): readonly Told[] => {
    const telling = new Set<string>()
    return spans.map((cells) => ({ cells, telling }))
  })
  const sizeOfCells = ({ cells }: Told) => cells.size
  await inTurns(tables, sizeOfCells, isAwaited, ({ cells, telling }) => {
    for (const [key, cell] of cells) if (isMeant(cell)) addTelling(telling, key)
  })
  const sizeOfTelling = ({ telling }: Told) => telling.size
  await inTurns(tables, sizeOfTelling, isAwaited, ({ cells, telling }) => {
    for (const key of telling) act(cells, key)
  })
}

/** A table of a place, and the levels that tell of some counts in any table of the place. */
type Told = { readonly cells: OpenCells; readonly telling: Set<string> }

/** Adds the keys of the levels that tell of a count. */
function addTelling(telling: Set<string>, key: string): void {
  const { measure, dimension } = partsOf(key)
  for (const level of CHANGES.get(measure) ?? []) {
    telling.add(countKey(level, dimension))
    // Alone of them it has a whole; and that nothing of another item expires is known.
    if (level === EXPIRING) telling.add(countKey(level, 'all'))
  }
}
