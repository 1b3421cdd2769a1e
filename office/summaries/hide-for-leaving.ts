import type { Node } from '../tree/node-store.ts'
import type { Cells } from './cell.ts'
import { hideOwnItems } from './hide-own-items.ts'
import { hideSmall } from './hide-small.ts'
import { inTurns } from './in-turns.ts'
import { linesOf, type Tabulated } from './lines-of.ts'
import { type OpenCells, sizeOfTable } from './open-cells.ts'
import type { PlannedSpans } from './plan-spans.ts'
import { putInOthers, takeOutOthers } from './put-in-others.ts'
import type { Table } from './tabulate.ts'

export type Leaving = {
  readonly place: Node
  readonly parts: readonly Node[]
  readonly planned: PlannedSpans
  /** The items that are parts of their own in every answer by item. */
  readonly named: ReadonlySet<string>
  /** Whether the answer is by each item, and has no others together. */
  readonly isByEach: boolean
  readonly minimum: number
}

/**
 * A table as it may leave the office: with counts of few riders hidden, and what would tell them. Whoever asks by each
 * item can ask by named items as well. So the answer by each hides of all but the stations' own items what the one by
 * named items hides, and then among its own items whatever both together would tell.
 *
 * @param isAwaited as of `inTurns`
 */
export async function hideForLeaving(
  table: Table,
  { place, parts, planned, named, isByEach, minimum }: Leaving,
  isAwaited = () => true,
): Promise<Table> {
  const open = new Map([...table.keys()].map((nodeId): [string, OpenCells[]] => [nodeId, []]))
  const own: Cells[] = []
  const given = [...table].flatMap(([nodeId, spans]) => spans.map((cells) => [nodeId, cells] as const))
  const openUp = ([nodeId, cells]: readonly [string, Cells]) => {
    const copy = new Map(cells)
    open.get(nodeId)?.push(copy)
    if (isByEach) own.push(putInOthers(copy, named))
  }
  await inTurns(given, ([, cells]) => cells.size, isAwaited, openUp)
  const tables: readonly OpenCells[] = [...open.values()].flat()
  const tabulated: Tabulated = {
    whole: open.get(place.nodeId) ?? [],
    places: parts.flatMap(({ nodeId }) => (nodeId === place.nodeId ? [] : [open.get(nodeId) ?? []])),
    range: planned.range,
    spans: planned.spans.map(({ at }) => at),
    named,
  }
  await hideSmall([...open.values()], await linesOf(tabulated, isAwaited), minimum, isAwaited)
  if (!isByEach) return open
  const putBack = ([nth, cells]: readonly [number, OpenCells]) => {
    for (const [key, cell] of own[nth] ?? []) cells.set(key, cell)
  }
  await inTurns(tables.entries(), ([, cells]) => cells.size, isAwaited, putBack)
  await hideOwnItems([...open.values()], tabulated, own, minimum, isAwaited)
  await inTurns(tables, sizeOfTable, isAwaited, takeOutOthers)
  return open
}
