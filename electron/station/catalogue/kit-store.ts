import type { Database, Statement } from 'better-sqlite3'
import type { KitId } from '../../../shared/ids/ids.ts'
import type { Kit, KitDetails } from '../../../shared/supplies/item.ts'
import { readObject } from '../database/damaged-content.ts'

type KitRow = { readonly kitId: KitId; readonly details: string; readonly isRetired: number }

const COLUMNS = 'kit_id AS kitId, details, is_retired AS isRetired'

/** The projection of kits. */
export class KitStore {
  readonly #insert: Statement
  readonly #change: Statement
  readonly #retire: Statement
  readonly #get: Statement<[KitId], KitRow>
  readonly #all: Statement<[], KitRow>

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO kit (kit_id, details, added_seq) VALUES (?, ?, ?)')
    this.#change = db.prepare('UPDATE kit SET details = ? WHERE kit_id = ?')
    this.#retire = db.prepare('UPDATE kit SET is_retired = ? WHERE kit_id = ?')
    this.#get = db.prepare(`SELECT ${COLUMNS} FROM kit WHERE kit_id = ?`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM kit ORDER BY added_seq, kit_id`)
  }

  add(kitId: KitId, details: KitDetails, addedSeq: number): void {
    this.#insert.run(kitId, JSON.stringify(details), addedSeq)
  }

  change(kitId: KitId, details: KitDetails): void {
    this.#change.run(JSON.stringify(details), kitId)
  }

  retire(kitId: KitId, isRetired: boolean): void {
    this.#retire.run(isRetired ? 1 : 0, kitId)
  }

  get(kitId: KitId): Kit | undefined {
    const row = this.#get.get(kitId)
    return row && kitOf(row)
  }

  /** Every kit ever added, in that order. */
  all(): Kit[] {
    return this.#all.all().map(kitOf)
  }
}

function kitOf({ kitId, details, isRetired }: KitRow): Kit {
  // Written by `add` and `change` alone, from typed details.
  return { ...(readObject('kit', details) as KitDetails), kitId, isRetired: isRetired === 1 }
}
