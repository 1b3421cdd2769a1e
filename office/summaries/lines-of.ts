import { countKey, partsOf } from '../sheets/counts.ts'
import type { Node } from '../tree/node-store.ts'
import { OTHER_ITEMS } from './cell.ts'
import type { Line, OpenCells } from './hide-small.ts'
import { isOwnItem } from './put-in-others.ts'

/**
 * What adds up in an answer: the parts of a measure by one kind of dimension, the places of one span and their whole,
 * and the spans of the whole and its total.
 *
 * @param named the items that are parts of their own in every answer by item
 * @param firstSpan where the spans of the range begin, among those of each place; the whole range is the first
 */
export function linesOf(
  table: ReadonlyMap<string, readonly OpenCells[]>,
  place: Node,
  places: readonly Node[],
  { named, firstSpan }: { readonly named: ReadonlySet<string>; readonly firstSpan: number },
): readonly Line[] {
  const lines: Line[] = []
  const whole = table.get(place.nodeId) ?? []
  const keys = new Set([...table.values()].flat().flatMap((cells) => [...cells.keys()]))
  for (const cells of [...table.values()].flat()) lines.push(...linesOfParts(cells, named))
  for (const key of keys) {
    for (let at = 0; at < whole.length && places.length > 0; at++) {
      const parts = places.map(({ nodeId }) => table.get(nodeId)?.[at]).filter((cells) => cells !== undefined)
      lines.push([...parts, whole[at] ?? new Map()].map((cells) => ({ cells, key })))
    }
    lines.push([whole[0] ?? new Map(), ...whole.slice(firstSpan)].map((cells) => ({ cells, key })))
  }
  return lines
}

/**
 * The parts of each measure, by kind, beside their whole. The stations' own items are no parts of it but of the others:
 * an answer by named items shows those, so what is hidden among the own ones is not to be found from them.
 */
function linesOfParts(cells: OpenCells, named: ReadonlySet<string>): readonly Line[] {
  const kinds = new Map<string, { readonly whole: string; readonly parts: string[]; readonly own: string[] }>()
  for (const key of cells.keys()) {
    const { measure, dimension } = partsOf(key)
    if (dimension === 'all') continue
    const kind = `${measure} ${dimension.split(':', 1)[0]}`
    const ofKind = kinds.get(kind) ?? { whole: countKey(measure, 'all'), parts: [], own: [] }
    kinds.set(kind, ofKind)
    const { own, parts } = ofKind
    const line = isOwnItem(key, named) ? own : parts
    line.push(key)
  }
  return [...kinds.values()]
    .flatMap(({ whole, parts, own }) => {
      if (own.length === 0) return [[whole, ...parts]]
      const others = countKey(partsOf(whole).measure, OTHER_ITEMS)
      return [[whole, ...parts], own, [others, ...own]]
    })
    .map((line) => line.map((key) => ({ cells, key })))
}
