import {
  type CountReason,
  countReasonSchema,
  type DiscardReason,
  discardReasonSchema,
  type Movement,
  type StockSource,
  stockSourceSchema,
} from '../../../shared/supplies/movement.ts'

/** Why something moved: a reason the screens have words for, and what a person wrote. */
export type MovementDetail = {
  readonly reason:
    | { readonly of: 'source'; readonly value: StockSource['kind'] }
    | { readonly of: 'discardReason'; readonly value: DiscardReason }
    | { readonly of: 'countReason'; readonly value: CountReason }
    | null
  readonly words: string
}

/** Takes the small print of a movement apart: `donor: 红十字会` is a source and a name. */
export function detailOf({ kind, detail }: Pick<Movement, 'kind' | 'detail'>): MovementDetail {
  const [start = '', ...rest] = detail.split(': ')
  const words = rest.join(': ')
  if (kind === 'received') {
    const source = stockSourceSchema.shape.kind.safeParse(start)
    if (source.success) return { reason: { of: 'source', value: source.data }, words }
  }
  if (kind === 'discarded') {
    const reason = discardReasonSchema.safeParse(start)
    if (reason.success) return { reason: { of: 'discardReason', value: reason.data }, words }
  }
  if (kind === 'counted') {
    const reason = countReasonSchema.safeParse(detail)
    if (reason.success) return { reason: { of: 'countReason', value: reason.data }, words: '' }
  }
  return { reason: null, words: detail }
}
