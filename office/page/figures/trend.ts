import type { Summary, SummaryCell } from '../../summaries/summary-schema.ts'
import { cellOf } from './cells.ts'

/** One bar: a span of dates or an hour of a day, and the same place in the period before. */
export type TrendPoint = {
  readonly key: string
  readonly from: string
  readonly to: string
  /** Set where the bars are hours. */
  readonly hour: number | null
  readonly cell: SummaryCell | undefined
  readonly before: number | null
}

/** How a measure went over a period, beside how it went in the one before: by the same place in each. */
export function trendOf(now: Summary, before: Summary | undefined, measure: string): readonly TrendPoint[] {
  const earlier = before?.totals.slice(1) ?? []
  return now.totals.slice(1).map((row, nth) => ({
    key: row.from,
    from: row.from,
    to: row.to,
    hour: null,
    cell: cellOf(row, measure),
    before: cellOf(earlier[nth], measure)?.value ?? null,
  }))
}

/** The hours of one day, from the first to the last that anything happened in, on either day. */
export function hoursOf({ totals }: Summary, measure: string): readonly TrendPoint[] {
  const [row] = totals
  const cells = row?.cells.filter((cell) => cell.measure === measure && cell.dimension.startsWith('hour:')) ?? []
  const byHour = new Map(cells.map((cell) => [Number(cell.dimension.slice('hour:'.length)), cell]))
  if (!row || byHour.size === 0) return []
  const first = Math.min(...byHour.keys())
  const last = Math.max(...byHour.keys())
  return Array.from({ length: last - first + 1 }, (_, nth) => {
    const hour = first + nth
    const cell = byHour.get(hour)
    return { key: String(hour), from: row.from, to: row.to, hour, cell, before: cell?.before.value ?? null }
  })
}
