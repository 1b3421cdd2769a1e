import type { Cell, Cells } from './cell.ts'

/** Cells that can be changed, of one place in one span. */
export type OpenCells = Map<string, Cell>

/**
 * Cells that add up to one another: some keys of one table, or one key of some tables. When one of them alone is
 * hidden, it is what the others leave of it.
 */
export type Line = {
  readonly tables: readonly OpenCells[]
  readonly keys: readonly string[]
  /** Whether the first is what all others are together; else what they are together is known from elsewhere. */
  readonly hasWhole: boolean
}

/** A place in a table, and the cell that stands there; the cell is zero where the table has none. */
export type Entry = { readonly cells: OpenCells; readonly key: string; readonly cell: Cell | undefined }

export function* entriesOf({ tables, keys }: Line): Generator<Entry> {
  for (const cells of tables) for (const key of keys) yield { cells, key, cell: cells.get(key) }
}

export function sizeOfLine({ tables, keys }: Line): number {
  return tables.length * keys.length
}

export function sizeOfTable(cells: Cells): number {
  return cells.size
}

export function sizeOfTables(tables: readonly OpenCells[]): number {
  return tables.reduce((size, cells) => size + cells.size, 0)
}
