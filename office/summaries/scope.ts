import type { Cell } from './cell.ts'
import { levelsIn } from './hide-levels.ts'
import type { OpenCells } from './open-cells.ts'

/** What may be hidden in some tables; the rest stays as it is. */
export type Scope = {
  has(key: string): boolean
  /** Whether a cell is no secret even if all of the scope is hidden: then nothing is kept back by it. */
  isTold(cell: Cell): boolean
  /** Whether a hidden cell is not to be told: one of many riders, that is hidden for another, may be if the other is not. */
  isSecret(key: string, cell: Cell): boolean
  /** The keys of the levels that may be hidden, be they of a table or not. */
  readonly levels: ReadonlySet<string>
}

export function scopeOfAll(tables: readonly OpenCells[]): Scope {
  return { has: () => true, isTold: () => false, isSecret: () => true, levels: levelsIn(tables) }
}
