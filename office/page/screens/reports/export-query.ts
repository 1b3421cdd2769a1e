import type { Query } from '../../api/ask-office.ts'

export const BREAKDOWNS = ['none', 'named', 'each'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

export type ChosenExport = {
  readonly node: string
  readonly from: string
  readonly to: string
  readonly per: string
  readonly by: string
  readonly measures: readonly string[]
  readonly breakdown: Breakdown
}

/** What a file is asked for by. */
export function exportQuery({ measures, breakdown, ...chosen }: ChosenExport): Query {
  return {
    ...chosen,
    measures: measures.join(','),
    ...(breakdown === 'none' ? {} : { breakdowns: 'item,platform', items: breakdown }),
  }
}
