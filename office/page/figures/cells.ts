import type { SummaryCell, SummaryRow } from '../../summaries/summary-schema.ts'

/** A count of a row, the whole of a measure unless a part is named. */
export function cellOf(row: SummaryRow | undefined, measure: string, dimension = 'all'): SummaryCell | undefined {
  return row?.cells.find((cell) => cell.measure === measure && cell.dimension === dimension)
}

/** How a number stands to the one of the span before. */
export type Change =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'nothing-before' }
  | { readonly kind: 'unknown' }

export function changeOf(cell: SummaryCell | undefined): Change {
  if (!cell || cell.value === null || cell.before.value === null) return { kind: 'unknown' }
  if (cell.before.value === 0) return { kind: cell.value === 0 ? 'unknown' : 'nothing-before' }
  return { kind: 'share', share: cell.value / cell.before.value - 1 }
}
