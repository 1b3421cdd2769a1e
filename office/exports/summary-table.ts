import { isPersonal } from '../summaries/hide-small.ts'
import type { Summary, SummaryCell, SummaryRow } from '../summaries/summary-schema.ts'
import { HEADINGS, HIDDEN, headingOf } from './headings.ts'

export type TableCell = string | number | null
export type SummaryTable = { readonly head: readonly string[]; readonly rows: readonly (readonly TableCell[])[] }

/**
 * A summary as a spreadsheet shows it: a row for each place and span, a column for each count, and beside a count that
 * was restated what it was before; since when a station is closed, where one is. The totals come last.
 */
export function summaryTable({ rows, totals, minimumCount }: Summary): SummaryTable {
  const all = [...rows, ...totals.slice(1), ...totals.slice(0, 1)]
  const keys = [...new Set(all.flatMap(({ cells }) => cells.map(keyOf)))]
  const restated = new Set(all.flatMap(({ cells }) => cells.filter((cell) => cell.restated).map(keyOf)))
  const columns = keys.flatMap((key) => [
    { key, heading: headingOf(key), read: (cell: SummaryCell) => shownValue(cell, minimumCount) },
    ...(restated.has(key)
      ? [{ key, heading: `${headingOf(key)} ${HEADINGS.was}`, read: (cell: SummaryCell) => cell.restated?.was ?? null }]
      : []),
  ])
  const hasClosed = all.some(({ place }) => place.closedDate !== null)
  const rowOf = ({ place, from, to, stationDays, cells }: SummaryRow): TableCell[] => {
    const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]))
    const counts = columns.map(({ key, read }) => {
      const cell = byKey.get(key)
      return cell ? read(cell) : null
    })
    const closed = hasClosed ? [place.closedDate] : []
    return [place.name, place.code ?? '', ...closed, from, to, stationDays, ...counts]
  }
  return {
    head: [
      HEADINGS.place,
      HEADINGS.code,
      ...(hasClosed ? [HEADINGS.closed] : []),
      HEADINGS.from,
      HEADINGS.to,
      HEADINGS.stationDays,
      ...columns.map(({ heading }) => heading),
    ],
    rows: all.map(rowOf),
  }
}

/** What is hidden is said to be small, not to be nothing; what is on hand may be any number. */
function shownValue({ measure, value, hidden }: SummaryCell, minimumCount: number | null): TableCell {
  if (!hidden) return value
  return isPersonal(measure) ? `<${minimumCount}` : HIDDEN
}

function keyOf({ measure, dimension }: SummaryCell): string {
  return `${measure} ${dimension}`
}
