import type { Summary, SummaryCell, SummaryRow } from '../../../office/summaries/summary-schema.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** A cell by what matters of it: 12 visits, and nothing said of before. */
export function aCell(measure: string, value: number | null, more: Partial<SummaryCell> = {}): SummaryCell {
  return { measure, dimension: 'all', value, basis: 'sum', before: { value: null }, ...more }
}

export function aRow(cells: readonly SummaryCell[], from = '2026-01-01', placeId = 'city00000000'): SummaryRow {
  const place = { nodeId: placeId, kind: 'city', name: placeId, code: null, closedDate: null } as const
  return {
    place,
    from: from as BusinessDate,
    to: from as BusinessDate,
    stationDays: 1,
    stationDaysWithoutSketch: 0,
    cells: [...cells],
  }
}

/** A summary of totals: the whole first, then its spans. */
export function aSummary(totals: readonly SummaryRow[], rows: readonly SummaryRow[] = []): Summary {
  const [whole = aRow([])] = totals
  return {
    officeName: 'Test Office',
    place: whole.place,
    from: whole.from,
    to: whole.to,
    before: { from: whole.from, to: whole.to },
    per: 'day',
    by: 'total',
    madeAt: 0,
    minimumCount: null,
    standardError: 0.01,
    rows: [...rows],
    totals: [...totals],
    silent: [],
  }
}
