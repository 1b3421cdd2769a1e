import type { Database, Statement } from 'better-sqlite3'
import type { BatchId, ItemId } from '../../../shared/ids/ids.ts'
import { type MovementKind, movementKindSchema } from '../../../shared/supplies/movement.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'

export type StoredMovement = {
  readonly movementId: number
  /** The event that brought it about. */
  readonly seq: number
  readonly itemId: ItemId
  readonly batchId: BatchId
  readonly kind: MovementKind
  readonly onHandChange: number
  readonly onLoanChange: number
  readonly businessDate: BusinessDate
}

const COLUMNS = `
  movement_id AS movementId, seq, item_id AS itemId, batch_id AS batchId, kind, on_hand_change AS onHandChange,
  on_loan_change AS onLoanChange, business_date AS businessDate`

/** As many as a question can name; one that names fewer names some of them again. */
const KINDS = movementKindSchema.options

/** The projection of movements: each with its event, for good. */
export class MovementStore {
  readonly #insert: Statement
  readonly #ofItem: Statement<[ItemId, number, number], StoredMovement>
  readonly #ofKinds: Statement<[ItemId, number, ...MovementKind[], number], StoredMovement>
  readonly #between: Statement<[string, string], StoredMovement>

  constructor(db: Database) {
    this.#insert = db.prepare(`
      INSERT INTO movement (seq, item_id, batch_id, kind, on_hand_change, on_loan_change, business_date)
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
    this.#ofItem = db.prepare(`
      SELECT ${COLUMNS} FROM movement WHERE item_id = ? AND movement_id < ? ORDER BY movement_id DESC LIMIT ?`)
    this.#ofKinds = db.prepare(`
      SELECT ${COLUMNS} FROM movement
      WHERE item_id = ? AND movement_id < ? AND kind IN (${KINDS.map(() => '?').join(', ')})
      ORDER BY movement_id DESC LIMIT ?`)
    this.#between = db.prepare(`
      SELECT ${COLUMNS} FROM movement WHERE business_date BETWEEN ? AND ? ORDER BY business_date, movement_id`)
  }

  add(movement: Omit<StoredMovement, 'movementId'>): void {
    const { seq, itemId, batchId, kind, onHandChange, onLoanChange, businessDate } = movement
    this.#insert.run(seq, itemId, batchId, kind, onHandChange, onLoanChange, businessDate)
  }

  /** The latest movements of an item before one of them, latest first; of some kinds, or of all. */
  ofItem(
    itemId: ItemId,
    { before, kinds, limit }: { before: number; kinds: readonly MovementKind[] | null; limit: number },
  ): readonly StoredMovement[] {
    if (kinds === null) return this.#ofItem.all(itemId, before, limit)
    // As many places as there are kinds, filled by repeating those that are wanted.
    const wanted = [...new Set(kinds)]
    return this.#ofKinds.all(itemId, before, ...KINDS.map((_, at) => wanted[at % wanted.length] ?? 'received'), limit)
  }

  /** Every movement from one date to another, both included. */
  between(from: BusinessDate, to: BusinessDate): readonly StoredMovement[] {
    return this.#between.all(from, to)
  }
}
