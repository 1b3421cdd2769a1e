import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Movement } from '../../../shared/supplies/movement.ts'
import type { RecordedEvent } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'
import { countLevels } from './count-levels.ts'

export type StockMove = Pick<Movement, 'batchId' | 'kind' | 'onHandChange'> & { readonly onLoanChange?: number }

/** Enters movements of one event: the movement, its batch, its item, and the levels that the day counts. */
export function moveStock(stores: StationStores, event: RecordedEvent, moves: readonly StockMove[]): void {
  const moved = new Set<ItemId>()
  for (const { batchId, kind, onHandChange, onLoanChange = 0 } of moves) {
    const batch = stores.batches.get(batchId)
    if (!batch) throw new Error(`There is no batch ${batchId}.`)
    const { itemId } = batch
    const { seq, businessDate } = event
    stores.movements.add({ seq, itemId, batchId, kind, onHandChange, onLoanChange, businessDate })
    if (onHandChange !== 0) stores.batches.move(batchId, onHandChange)
    stores.items.move(itemId, onHandChange, onLoanChange)
    moved.add(itemId)
  }
  for (const itemId of moved) countLevels(stores, event.businessDate, itemId)
}

/** Adds to a count of pieces: of the item, and of all items. */
export function countPieces(
  { dailyCounts }: StationStores,
  event: RecordedEvent,
  measure: PieceMeasure,
  itemId: ItemId,
  pieces: number,
): void {
  dailyCounts.add(event.businessDate, measure, `item:${itemId}`, pieces)
  dailyCounts.add(event.businessDate, measure, 'all', pieces)
}

type PieceMeasure =
  | 'items-issued'
  | 'items-returned'
  | 'items-received'
  | 'items-transferred-in'
  | 'items-transferred-out'
  | 'items-discarded'
  | 'items-lost'
  | 'items-counted'
