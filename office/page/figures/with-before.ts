import type { Summary, SummaryCell, SummaryRow } from '../../summaries/summary-schema.ts'

/**
 * A summary whose totals and places are compared with those of another one, instead of with what the office compares
 * them with by itself: a month that is still going on with as much of the month before.
 */
export function withBefore(now: Summary, before: Summary): Summary {
  const earlier = new Map(before.rows.map((row) => [row.place.nodeId, row]))
  const [whole, ...spans] = now.totals
  return {
    ...now,
    before: { from: before.from, to: before.to },
    rows: now.rows.map((row) => compared(row, earlier.get(row.place.nodeId))),
    totals: whole ? [compared(whole, before.totals[0]), ...spans] : [],
  }
}

function compared(row: SummaryRow, earlier: SummaryRow | undefined): SummaryRow {
  const byKey = new Map(earlier?.cells.map((cell) => [keyOf(cell), cell]))
  const cells = row.cells.map((cell) => ({ ...cell, before: beforeOf(cell, byKey.get(keyOf(cell))) }))
  const known = new Set(cells.map(keyOf))
  // What there was before and is no more is news, too.
  const gone = [...byKey.values()].filter((cell) => cell.basis === 'sum' && !known.has(keyOf(cell)))
  const ended = gone.map(({ measure, dimension, basis, ...cell }) => ({
    measure,
    dimension,
    basis,
    value: 0,
    before: beforeOf(undefined, { measure, dimension, basis, ...cell }),
  }))
  return { ...row, cells: [...cells, ...ended] }
}

function beforeOf(cell: SummaryCell | undefined, earlier: SummaryCell | undefined): SummaryCell['before'] {
  if (!earlier) return { value: cell?.basis === 'sum' ? 0 : null }
  return earlier.hidden ? { value: null, hidden: true } : { value: earlier.value }
}

function keyOf({ measure, dimension }: SummaryCell): string {
  return `${measure} ${dimension}`
}
