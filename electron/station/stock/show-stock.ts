import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Batch } from '../../../shared/supplies/movement.ts'
import type { TaggedPiece } from '../../../shared/supplies/tagged-piece.ts'
import type { StationContext } from '../station-context.ts'
import { shelfItemOf } from '../supplies/items-on-shelf.ts'
import { describeBatch } from './count-sheet.ts'
import { stockLinesOf } from './stock-levels.ts'

export type ShownStock =
  | {
      readonly outcome: 'found'
      readonly line: StockLine
      readonly batches: Batch[]
      readonly pieces: TaggedPiece[]
    }
  | { readonly outcome: 'unknown-item' }

/** One item as it stands now, retired or not: what there is of it, batch by batch, and which stickers are on it. */
export function showStock(context: StationContext, itemId: ItemId): ShownStock {
  const item = context.items.get(itemId)
  const [line] = item ? stockLinesOf(context, [shelfItemOf(context, item)]) : []
  if (!line) return { outcome: 'unknown-item' }
  const { businessDate } = context.localNow()
  return {
    outcome: 'found',
    line,
    batches: context.batches.onHand(itemId).map((batch) => describeBatch(batch, businessDate)),
    pieces: context.pieces
      .all()
      .filter((piece) => piece.itemId === itemId)
      .map(({ tag }) => ({ tag, isOut: context.loans.outWithTag(tag) !== undefined })),
  }
}
