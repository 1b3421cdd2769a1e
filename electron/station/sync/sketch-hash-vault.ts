import type { Database, Statement } from 'better-sqlite3'
import type { RiderRef } from '../../../shared/ids/ids.ts'

/**
 * What riders of other schemes are hashed to for the sketches: their reference differs from station to station, and the
 * code it came of is not kept, so that the hash under the office's key is made while they check in.
 */
export class SketchHashVault {
  readonly #put: Statement
  readonly #get: Statement<[RiderRef], { hash: Buffer }>
  readonly #clear: Statement

  constructor(db: Database) {
    this.#put = db.prepare('INSERT INTO vault_sketch_hash (rider_ref, hash) VALUES (?, ?) ON CONFLICT DO NOTHING')
    this.#get = db.prepare('SELECT hash FROM vault_sketch_hash WHERE rider_ref = ?')
    this.#clear = db.prepare('DELETE FROM vault_sketch_hash')
  }

  keep(riderRef: RiderRef, hash: Uint8Array): void {
    this.#put.run(riderRef, hash)
  }

  hashOf(riderRef: RiderRef): Buffer | undefined {
    return this.#get.get(riderRef)?.hash
  }

  /** They were made under the key of another office. */
  clear(): void {
    this.#clear.run()
  }
}
