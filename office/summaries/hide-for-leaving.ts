import type { Node } from '../tree/node-store.ts'
import { hideSmall } from './hide-small.ts'
import { linesOf } from './lines-of.ts'
import type { OpenCells } from './open-cells.ts'
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
 * A table as it may leave the office: with counts of few riders hidden, and what would tell them.
 *
 * @param isAwaited as of `inTurns`
 */
export async function hideForLeaving(
  table: Table,
  { place, parts, planned, named, isByEach, minimum }: Leaving,
  isAwaited?: () => boolean,
): Promise<Table> {
  const open = new Map([...table].map(([nodeId, spans]) => [nodeId, spans.map((cells) => new Map(cells))]))
  const tables: readonly OpenCells[] = [...open.values()].flat()
  if (isByEach) putInOthers(tables, named)
  const lines = await linesOf(
    {
      whole: open.get(place.nodeId) ?? [],
      places: parts.flatMap(({ nodeId }) => (nodeId === place.nodeId ? [] : [open.get(nodeId) ?? []])),
      range: planned.range,
      spans: planned.spans.map(({ at }) => at),
      named,
    },
    isAwaited,
  )
  await hideSmall([...open.values()], lines, minimum, isAwaited)
  if (isByEach) takeOutOthers(tables)
  return open
}
