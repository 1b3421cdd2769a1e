import type { Database, Statement } from 'better-sqlite3'
import type { ItemId } from '../../../shared/ids/ids.ts'

/** Which items the office sends to all its stations. What it decided about them is in the catalogue, like any other. */
export class OfficeItemStore {
  readonly #all: Statement<[], { itemId: ItemId }>
  readonly #put: Statement
  readonly #clear: Statement

  constructor(db: Database) {
    this.#all = db.prepare('SELECT item_id AS itemId FROM office_item ORDER BY item_id')
    this.#put = db.prepare('INSERT OR REPLACE INTO office_item (item_id) VALUES (?)')
    this.#clear = db.prepare('DELETE FROM office_item')
  }

  all(): readonly ItemId[] {
    return this.#all.all().map(({ itemId }) => itemId)
  }

  replace(itemIds: readonly ItemId[]): void {
    this.#clear.run()
    for (const itemId of itemIds) this.#put.run(itemId)
  }
}
