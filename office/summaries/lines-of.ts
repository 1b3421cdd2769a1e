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
    if (tables.length > 1) addAcross(lines, tables, named)
  })
  const tablesAt = (some: readonly number[]) => some.flatMap((at) => whole[at] ?? [])
  const ofSpans = tablesAt([range, ...spans])
  // What there is at the end of the range is what there is at the end of its last span, and no sum of all.
  const ofEnds = tablesAt([range, ...spans.slice(-1)])
  if (ofSpans.length > 1 && ofSpans[0] !== ofSpans[1]) {
    addAcross(lines, ofSpans, named, (key) => kindOf(partsOf(key).measure) !== 'level')
    addAcross(lines, ofEnds, named, (key) => kindOf(partsOf(key).measure) === 'level')
  }
  return lines
}

/**
 * A line for each key of some tables, of which the first is the whole. It has no place on it that never has a cell of the
 * key: as many own items as places would else be lines of as many places each.
 */
function addAcross(
  lines: Line[],
  tables: readonly OpenCells[],
  named: ReadonlySet<string>,
  isMeant = (_key: string) => true,
): void {
  const [whole, ...places] = tables
  if (!whole) return
  const having = new Map([...whole.keys()].map((key) => [key, [whole]]))
  for (const cells of places) {
    for (const key of cells.keys()) {
      const some = having.get(key) ?? [whole]
      having.set(key, some)
      some.push(cells)
    }
  }
  for (const key of [...having.keys()].sort()) {
    if (!isMeant(key)) continue
    const some = mayBePutIn(key, named) ? tables : (having.get(key) ?? [whole])
    lines.push({ tables: some, keys: [key], hasWhole: true })
  }
}

/** Whether a cell may be hidden where there is none yet: levels are, but those of own items have been put in before. */
function mayBePutIn(key: string, named: ReadonlySet<string>): boolean {
  return kindOf(partsOf(key).measure) === 'level' && !isOwnItem(key, named)
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
