import { OfficeProblem } from '../http/office-problem.ts'
import type { Summary, SummaryCell, SummaryRow } from '../summaries/summary-schema.ts'
import { HEADINGS, HIDDEN, hiddenMeaning, kindName, measureName, partName } from './headings.ts'
import type { PartNames } from './part-names.ts'

export type TableCell = string | number | null
export type SummaryTable = { readonly head: readonly string[]; readonly rows: readonly (readonly TableCell[])[] }

/** The counts of a place in a span by measure: the wholes, or those of one part. */
type Line = { readonly row: SummaryRow; readonly dimension: string; readonly cells: ReadonlyMap<string, SummaryCell> }
type Column = { readonly heading: string; readonly read: (line: Line) => TableCell }

/**
 * A summary as a spreadsheet shows it: a row for each place and span, and beneath it one for each part, however many
 * stations send; a column for each measure, and beside one that was restated what it was before. Since when a station
 * is closed, where one is; and what hidden counts are, as the heading of an empty column, where there are some. The
 * totals come last.
 */
export function summaryTable(summary: Summary, names: PartNames): SummaryTable {
  return tableOf(summary, linesOf(summary), [stationDays, ...partColumns(names)])
}

/** The wholes alone. */
export function wholesTable(summary: Summary): SummaryTable {
  return tableOf(summary, linesOf(summary).filter(isWhole), [stationDays])
}

/** The parts alone: no rows where none were asked for. */
export function partsTable(summary: Summary, names: PartNames): SummaryTable {
  const lines = linesOf(summary).filter((line) => !isWhole(line))
  return tableOf(summary, lines, partColumns(names))
}

function linesOf({ rows, totals }: Summary): readonly Line[] {
  return [...rows, ...totals.slice(1), ...totals.slice(0, 1)].flatMap((row) => {
    const byDimension = new Map<string, Map<string, SummaryCell>>([['all', new Map()]])
    for (const cell of row.cells) {
      const cells = byDimension.get(cell.dimension) ?? new Map<string, SummaryCell>()
      byDimension.set(cell.dimension, cells.set(cell.measure, cell))
    }
    return [...byDimension].map(([dimension, cells]) => ({ row, dimension, cells }))
  })
}

function tableOf({ minimumCount }: Summary, lines: readonly Line[], about: readonly Column[]): SummaryTable {
  const hasClosed = lines.some(({ row }) => row.place.closedDate !== null)
  const columns = [
    ...PLACE,
    ...(hasClosed ? [closed] : []),
    ...SPAN,
    ...about,
    ...measuresOf(lines).flatMap(countColumns),
    ...(minimumCount !== null && hasHidden(lines) ? [hiddenNote(minimumCount)] : []),
  ]
  if (lines.length * columns.length > MOST_CELLS) throw tooLarge()
  return {
    head: columns.map(({ heading }) => heading),
    rows: lines.map((line) => columns.map(({ read }) => read(line))),
  }
}

/** Where each measure has parts of its own, most cells are empty: a file of them is larger than its counts. */
const MOST_CELLS = 2_000_000

function tooLarge(): OfficeProblem {
  return new OfficeProblem(
    'too-large',
    `A table of that would have more than ${MOST_CELLS} cells. Ask for fewer dates, measures or breakdowns, or longer spans.`,
  )
}

const PLACE: readonly Column[] = [
  { heading: HEADINGS.place, read: ({ row }) => row.place.name },
  { heading: HEADINGS.code, read: ({ row }) => row.place.code ?? '' },
]
const closed: Column = { heading: HEADINGS.closed, read: ({ row }) => row.place.closedDate }
const SPAN: readonly Column[] = [
  { heading: HEADINGS.from, read: ({ row }) => row.from },
  { heading: HEADINGS.to, read: ({ row }) => row.to },
]
/** Of the place, and of none of its parts. */
const stationDays: Column = {
  heading: HEADINGS.stationDays,
  read: (line) => (isWhole(line) ? line.row.stationDays : null),
}
function partColumns(names: PartNames): readonly Column[] {
  return [
    { heading: HEADINGS.kind, read: ({ dimension }) => kindName(dimension) },
    { heading: HEADINGS.part, read: ({ dimension }) => partName(dimension, names) },
    { heading: HEADINGS.dimension, read: ({ dimension }) => dimension },
  ]
}

function countColumns({ measure, isRestated }: Counted): readonly Column[] {
  const column = (heading: string, read: (cell: SummaryCell) => TableCell): Column => ({
    heading,
    read: ({ cells }) => {
      const cell = cells.get(measure)
      return cell ? read(cell) : null
    },
  })
  const name = measureName(measure)
  const count = column(name, ({ value, hidden }) => (hidden ? HIDDEN : value))
  return isRestated ? [count, column(`${name} ${HEADINGS.was}`, ({ restated }) => restated?.was ?? null)] : [count]
}

type Counted = { readonly measure: string; readonly isRestated: boolean }

function measuresOf(lines: readonly Line[]): readonly Counted[] {
  const restated = new Map<string, boolean>()
  for (const { cells } of lines) {
    for (const [measure, cell] of cells) restated.set(measure, restated.get(measure) || cell.restated !== undefined)
  }
  return [...restated].map(([measure, isRestated]) => ({ measure, isRestated }))
}

function isWhole({ dimension }: Line): boolean {
  return dimension === 'all'
}

function hasHidden(lines: readonly Line[]): boolean {
  return lines.some(({ cells }) => [...cells.values()].some(({ hidden }) => hidden))
}

/** Said once in a table, and not in a row: whoever reads a file by its headings finds none but counts beneath them. */
function hiddenNote(minimumCount: number): Column {
  return { heading: `注：“${HIDDEN}”的数${hiddenMeaning(minimumCount)}`, read: () => null }
}
