import type { Database, Statement } from 'better-sqlite3'
import type { ItemId } from '../../../shared/ids/ids.ts'
import type { Item, ItemDetails } from '../../../shared/supplies/item.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { readObject } from '../database/damaged-content.ts'

/** An item with what the station has of it: on the shelf, expired or not, and out on loan. */
export type StockedItem = Item & { readonly onHand: number; readonly onLoan: number }

type ItemRow = {
  readonly itemId: ItemId
  readonly details: string
  readonly isRetired: number
  readonly onHand: number
  readonly onLoan: number
}

const COLUMNS = 'item_id AS itemId, details, is_retired AS isRetired, on_hand AS onHand, on_loan AS onLoan'

/** The projection of items and of their totals. An item is never deleted, so that no id means two things. */
export class ItemStore {
  readonly #insert: Statement
  readonly #change: Statement
  readonly #retire: Statement
  readonly #get: Statement<[ItemId], ItemRow>
  readonly #all: Statement<[], ItemRow>
  readonly #byBarcode: Statement<[string], { itemId: ItemId }>
  readonly #addedOn: Statement<[ItemId], { businessDate: BusinessDate }>
  readonly #move: Statement
  readonly #batchesMade: Statement<[ItemId], { batchesMade: number }>
  readonly #countBatch: Statement

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO item (item_id, details, barcode, added_seq) VALUES (?, ?, ?, ?)')
    this.#change = db.prepare('UPDATE item SET details = ?, barcode = ? WHERE item_id = ?')
    this.#retire = db.prepare('UPDATE item SET is_retired = ? WHERE item_id = ?')
    this.#get = db.prepare(`SELECT ${COLUMNS} FROM item WHERE item_id = ?`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM item ORDER BY added_seq, item_id`)
    this.#byBarcode = db.prepare('SELECT item_id AS itemId FROM item WHERE barcode = ? AND is_retired = 0')
    this.#addedOn = db.prepare(`
      SELECT business_date AS businessDate FROM item JOIN event_log ON seq = added_seq WHERE item_id = ?`)
    this.#move = db.prepare('UPDATE item SET on_hand = on_hand + ?, on_loan = on_loan + ? WHERE item_id = ?')
    this.#batchesMade = db.prepare('SELECT batches_made AS batchesMade FROM item WHERE item_id = ?')
    this.#countBatch = db.prepare('UPDATE item SET batches_made = batches_made + 1 WHERE item_id = ?')
  }

  add(itemId: ItemId, details: ItemDetails, addedSeq: number): void {
    this.#insert.run(itemId, JSON.stringify(details), details.barcode, addedSeq)
  }

  change(itemId: ItemId, details: ItemDetails): void {
    this.#change.run(JSON.stringify(details), details.barcode, itemId)
  }

  retire(itemId: ItemId, isRetired: boolean): void {
    this.#retire.run(isRetired ? 1 : 0, itemId)
  }

  get(itemId: ItemId): StockedItem | undefined {
    const row = this.#get.get(itemId)
    return row && itemOf(row)
  }

  /** Every item ever added, in that order. */
  all(): StockedItem[] {
    return this.#all.all().map(itemOf)
  }

  /** The item on the shelf with this barcode. */
  withBarcode(barcode: string): ItemId | undefined {
    return this.#byBarcode.get(barcode)?.itemId
  }

  /** The business date on which the item came into the catalogue. */
  addedOn(itemId: ItemId): BusinessDate {
    const row = this.#addedOn.get(itemId)
    if (!row) throw new Error(`There is no item ${itemId}.`)
    return row.businessDate
  }

  move(itemId: ItemId, onHandChange: number, onLoanChange: number): void {
    this.#move.run(onHandChange, onLoanChange, itemId)
  }

  /** How many batches the item has had: the number of its next one. */
  batchesMade(itemId: ItemId): number {
    return this.#batchesMade.get(itemId)?.batchesMade ?? 0
  }

  countBatch(itemId: ItemId): void {
    this.#countBatch.run(itemId)
  }
}

function itemOf({ itemId, details, isRetired, onHand, onLoan }: ItemRow): StockedItem {
  return { ...parsed(details), itemId, isRetired: isRetired === 1, onHand, onLoan }
}

/** Every movement asks for its item's details, which hardly ever change: each text is parsed once. */
const parsedDetails = new Map<string, ItemDetails>()

function parsed(text: string): ItemDetails {
  let details = parsedDetails.get(text)
  if (!details) {
    // Written by `add` and `change` alone, from typed details.
    details = Object.freeze(readObject('item', text) as ItemDetails)
    parsedDetails.set(text, details)
  }
  return details
}
