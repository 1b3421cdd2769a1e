import { randomBytes } from 'node:crypto'
import type { Database, Statement } from 'better-sqlite3'
import { newSigningKey } from './rider-code-keys.ts'

/** The station's own keys, made when first asked for. They never leave the station. */
export class KeyVaultStore {
  readonly #get: Statement<[string], { privateKey: Buffer }>
  readonly #put: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT private_key AS privateKey FROM vault_key WHERE purpose = ?')
    this.#put = db.prepare('INSERT INTO vault_key (purpose, private_key) VALUES (?, ?)')
  }

  signingKey(): Buffer {
    return this.#getOrMake('rider-code-signing', newSigningKey)
  }

  hashKey(): Buffer {
    return this.#getOrMake('keyed-hash', () => randomBytes(32))
  }

  #getOrMake(purpose: string, make: () => Buffer): Buffer {
    const kept = this.#get.get(purpose)
    if (kept) return kept.privateKey
    const made = make()
    this.#put.run(purpose, made)
    return made
  }
}
