import type { Database, Statement } from 'better-sqlite3'
import type { ItemId, PieceTag } from '../../../shared/ids/ids.ts'

export type Piece = { readonly tag: PieceTag; readonly itemId: ItemId }

/** The projection of stickers: which number is on a piece of which item. */
export class PieceStore {
  readonly #put: Statement
  readonly #remove: Statement
  readonly #get: Statement<[PieceTag], Piece>
  readonly #all: Statement<[], Piece>

  constructor(db: Database) {
    this.#put = db.prepare('INSERT INTO piece (tag, item_id) VALUES (?, ?)')
    this.#remove = db.prepare('DELETE FROM piece WHERE tag = ?')
    this.#get = db.prepare('SELECT tag, item_id AS itemId FROM piece WHERE tag = ?')
    this.#all = db.prepare('SELECT tag, item_id AS itemId FROM piece ORDER BY tag')
  }

  put(tag: PieceTag, itemId: ItemId): void {
    this.#put.run(tag, itemId)
  }

  remove(tag: PieceTag): void {
    this.#remove.run(tag)
  }

  itemOf(tag: PieceTag): ItemId | undefined {
    return this.#get.get(tag)?.itemId
  }

  all(): Piece[] {
    return this.#all.all()
  }
}
