import { countKey, kindOf, partsOf } from '../sheets/counts.ts'
import { OTHER_ITEMS } from './cell.ts'
import { inTurns } from './in-turns.ts'
import { type Line, type OpenCells, sizeOfTable, sizeOfTables } from './open-cells.ts'
import { isOwnItem } from './put-in-others.ts'

export type Tabulated = {
  /** The cells of the place as a whole, by span. */
  readonly whole: readonly OpenCells[]
  /** Those of each part of it, by the same spans as far as they have them. */
  readonly places: readonly (readonly OpenCells[])[]
  /** Which span is the whole range, and which spans it is made of, in order. */
  readonly range: number
  readonly spans: readonly number[]
  /** The items that are parts of their own in every answer by item. */
  readonly named: ReadonlySet<string>
}

/**
 * What adds up in an answer: the parts of a measure by one kind of dimension, the places of one span and their whole,
 * and the spans of the whole and its total. Their order is that of the keys, however the cells were read: of counts that
 * are alike the first is hidden, and that has to be the same one in every answer.
 *
 * @param isAwaited as of `inTurns`
 */
export async function linesOf(
  { whole, places, range, spans, named }: Tabulated,
  isAwaited = () => true,
): Promise<readonly Line[]> {
  const lines: Line[] = []
  await inTurns([...whole, ...places.flat()], sizeOfTable, isAwaited, (cells) => {
    for (const line of linesOfParts(cells, named)) lines.push(line)
  })
  const bySpan = whole.map((cells, at) => [cells, ...places.flatMap((ofPlace) => ofPlace[at] ?? [])])
  await inTurns(bySpan, sizeOfTables, isAwaited, (tables) => {
    if (tables.length > 1) addAcross(lines, tables)
  })
  const tablesAt = (some: readonly number[]) => some.flatMap((at) => whole[at] ?? [])
  const ofSpans = tablesAt([range, ...spans])
  // What there is at the end of the range is what there is at the end of its last span, and no sum of all.
  const ofEnds = tablesAt([range, ...spans.slice(-1)])
  if (ofSpans.length > 1 && ofSpans[0] !== ofSpans[1]) {
    addAcross(lines, ofSpans, (key) => kindOf(partsOf(key).measure) !== 'level')
    addAcross(lines, ofEnds, (key) => kindOf(partsOf(key).measure) === 'level')
  }
  return lines
}

/** A line for each key of some tables, of which the first is the whole. */
function addAcross(lines: Line[], tables: readonly OpenCells[], isMeant = (_key: string) => true): void {
  const keys = new Set<string>()
  for (const cells of tables) for (const key of cells.keys()) keys.add(key)
  for (const key of [...keys].sort()) if (isMeant(key)) lines.push({ tables, keys: [key], hasWhole: true })
}

/**
 * The parts of each measure, by kind, beside their whole. The stations' own items are no parts of it but of the others:
 * an answer by named items shows those, so what is hidden among the own ones is not to be found from them.
 */
function linesOfParts(cells: OpenCells, named: ReadonlySet<string>): readonly Line[] {
  const kinds = new Map<string, { readonly whole: string; readonly parts: string[]; readonly own: string[] }>()
  for (const key of [...cells.keys()].sort()) {
    const { measure, dimension } = partsOf(key)
    if (dimension === 'all') continue
    const kind = `${measure} ${dimension.split(':', 1)[0]}`
    const ofKind = kinds.get(kind) ?? { whole: countKey(measure, 'all'), parts: [], own: [] }
    kinds.set(kind, ofKind)
    const { own, parts } = ofKind
    const line = isOwnItem(key, named) ? own : parts
    line.push(key)
  }
  const tables = [cells]
  return [...kinds.values()].flatMap(({ whole, parts, own }): Line[] => {
    const ofAll = { tables, keys: [whole, ...parts], hasWhole: true }
    if (own.length === 0) return [ofAll]
    const others = countKey(partsOf(whole).measure, OTHER_ITEMS)
    return [ofAll, { tables, keys: own, hasWhole: false }, { tables, keys: [others, ...own], hasWhole: true }]
  })
}
