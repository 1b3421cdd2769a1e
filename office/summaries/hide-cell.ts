import type { Cell } from './cell.ts'
import { hideWayTo } from './hide-levels.ts'
import type { OpenCells } from './open-cells.ts'
import type { Scope } from './scope.ts'

/** The value stays with the cell until it is written out, since other cells are judged by it. */
export function hideCell(cells: OpenCells, key: string, cell: Cell, scope: Scope): void {
  cells.set(key, { ...cell, isHidden: true })
  hideWayTo(cells, key, scope)
}
