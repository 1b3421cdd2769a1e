import type { Database, Statement } from 'better-sqlite3'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { plainName } from './plain-name.ts'

export type NamedRider = { readonly riderRef: RiderRef; readonly name: string }

const AT_MOST = 50

/** Names and phone hashes of riders registered here: all that could tell who a rider is, in the one place that forgets. */
export class RiderVaultStore {
  readonly #put: Statement
  readonly #forget: Statement
  readonly #name: Statement<[RiderRef], { name: string }>
  readonly #inOrder: Statement<[], NamedRider>
  readonly #byPhone: Statement<[string, number], NamedRider>

  constructor(db: Database) {
    this.#put = db.prepare('INSERT INTO vault_rider (rider_ref, name, phone_hash) VALUES (?, ?, ?)')
    this.#forget = db.prepare('DELETE FROM vault_rider WHERE rider_ref = ?')
    this.#name = db.prepare('SELECT name FROM vault_rider WHERE rider_ref = ?')
    this.#inOrder = db.prepare('SELECT rider_ref AS riderRef, name FROM vault_rider ORDER BY name, rider_ref')
    this.#byPhone = db.prepare(`
      SELECT rider_ref AS riderRef, name FROM vault_rider WHERE phone_hash = ? ORDER BY name, rider_ref LIMIT ?`)
  }

  put(riderRef: RiderRef, name: string, phoneHash: string): void {
    this.#put.run(riderRef, name, phoneHash)
  }

  forget(riderRef: RiderRef): void {
    this.#forget.run(riderRef)
  }

  nameOf(riderRef: RiderRef): string | undefined {
    const row = this.#name.get(riderRef)
    return row && hasName(row) ? row.name : undefined
  }

  /** Riders whose name contains the words, in whichever width and case either is written; at most 50, by name. */
  withName(words: string): readonly NamedRider[] {
    const sought = plainName(words)
    const found: NamedRider[] = []
    for (const rider of this.#inOrder.iterate()) {
      if (hasName(rider) && plainName(rider.name).includes(sought)) found.push(rider)
      if (found.length === AT_MOST) break
    }
    return found
  }

  /** Riders with a phone hash; at most 50, by name. */
  withPhone(phoneHash: string): readonly NamedRider[] {
    return this.#byPhone.all(phoneHash, AT_MOST).filter(hasName)
  }
}

/** Not where the disk gave the page of another table: its rider is let in all the same. */
function hasName(row: { readonly name: unknown }): boolean {
  return typeof row.name === 'string'
}
