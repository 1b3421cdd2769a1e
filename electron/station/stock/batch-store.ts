import type { Database, Statement } from 'better-sqlite3'
import type { BatchId, ItemId } from '../../../shared/ids/ids.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** What of an item came with one lot and one expiry date. */
export type StoredBatch = {
  readonly batchId: BatchId
  readonly itemId: ItemId
  readonly lot: string | null
  readonly expiresOn: BusinessDate | null
  readonly onHand: number
}

const COLUMNS = 'batch_id AS batchId, item_id AS itemId, lot, expires_on AS expiresOn, on_hand AS onHand'

/** The projection of batches, and what of each is on the shelf. */
export class BatchStore {
  readonly #insert: Statement
  readonly #get: Statement<[BatchId], StoredBatch>
  readonly #like: Statement<[ItemId, string | null, string | null], { batchId: BatchId }>
  readonly #onHand: Statement<[ItemId], StoredBatch>
  readonly #ofItem: Statement<[ItemId], StoredBatch>
  readonly #move: Statement

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO batch (batch_id, item_id, lot, expires_on, made_seq) VALUES (?, ?, ?, ?, ?)')
    this.#get = db.prepare(`SELECT ${COLUMNS} FROM batch WHERE batch_id = ?`)
    this.#like = db.prepare(`
      SELECT batch_id AS batchId FROM batch WHERE item_id = ? AND lot IS ? AND expires_on IS ? ORDER BY made_seq LIMIT 1`)
    this.#onHand = db.prepare(`
      SELECT ${COLUMNS} FROM batch WHERE item_id = +? AND on_hand > 0 ORDER BY expires_on, made_seq`)
    this.#ofItem = db.prepare(`
      SELECT ${COLUMNS} FROM batch WHERE item_id = ? ORDER BY expires_on, made_seq`)
    this.#move = db.prepare('UPDATE batch SET on_hand = on_hand + ? WHERE batch_id = ?')
  }

  add(batch: Omit<StoredBatch, 'onHand'>, madeSeq: number): void {
    this.#insert.run(batch.batchId, batch.itemId, batch.lot, batch.expiresOn, madeSeq)
  }

  get(batchId: BatchId): StoredBatch | undefined {
    return this.#get.get(batchId)
  }

  /** The batch of an item that came with this lot and expiry before. */
  like(itemId: ItemId, lot: string | null, expiresOn: BusinessDate | null): BatchId | undefined {
    return this.#like.get(itemId, lot, expiresOn)?.batchId
  }

  /** The batches of an item that hold something: first expiring first, undated last. */
  onHand(itemId: ItemId): readonly StoredBatch[] {
    return undatedLast(this.#onHand.all(itemId))
  }

  /** Every batch the item ever had, first expiring first. */
  ofItem(itemId: ItemId): readonly StoredBatch[] {
    return undatedLast(this.#ofItem.all(itemId))
  }

  move(batchId: BatchId, change: number): void {
    this.#move.run(change, batchId)
  }
}

/** SQLite's index has what has no date at its beginning. */
function undatedLast(batches: readonly StoredBatch[]): readonly StoredBatch[] {
  const isUndated = ({ expiresOn }: StoredBatch) => expiresOn === null
  return [...batches.filter((batch) => !isUndated(batch)), ...batches.filter(isUndated)]
}
