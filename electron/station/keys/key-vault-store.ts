import { randomBytes } from 'node:crypto'
import type { Database, Statement } from 'better-sqlite3'
import { HASH_KEY_BYTES, isUsableKey, type KeyPurpose, UnusableKey } from './is-usable-key.ts'
import { newSigningKey } from './rider-code-keys.ts'

export type StoredKey = { readonly purpose: KeyPurpose; readonly privateKey: Buffer }

/** The station's own keys, made when first asked for. They never leave the station, and never change but for a disk that alters them. */
export class KeyVaultStore {
  readonly #get: Statement<[KeyPurpose], StoredKey>
  readonly #all: Statement<[], StoredKey>
  readonly #put: Statement
  readonly #replace: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT purpose, private_key AS privateKey FROM vault_key WHERE purpose = ?')
    this.#all = db.prepare('SELECT purpose, private_key AS privateKey FROM vault_key')
    this.#put = db.prepare('INSERT INTO vault_key (purpose, private_key) VALUES (?, ?)')
    this.#replace = db.prepare('UPDATE vault_key SET private_key = ? WHERE purpose = ?')
  }

  /** Throws `UnusableKey` for bytes that are no such key, as a bad disk leaves them. */
  signingKey(): Buffer {
    return this.#getOrMake('rider-code-signing', newSigningKey)
  }

  /** Throws `UnusableKey` for bytes that are no such key, as a bad disk leaves them. */
  hashKey(): Buffer {
    return this.#getOrMake('keyed-hash', () => randomBytes(HASH_KEY_BYTES))
  }

  all(): readonly StoredKey[] {
    return this.#all.all()
  }

  areUsable(): boolean {
    return this.all().every(({ purpose, privateKey }) => isUsableKey(purpose, privateKey))
  }

  replaceSigningKey(privateKey: Uint8Array): void {
    this.#replace.run(privateKey, 'rider-code-signing')
  }

  /** Keeps the usable keys of another vault for which there is none here. */
  takeOver(keys: readonly StoredKey[]): void {
    for (const { purpose, privateKey } of keys) {
      if (!this.#get.get(purpose) && isUsableKey(purpose, privateKey)) this.#put.run(purpose, privateKey)
    }
  }

  #getOrMake(purpose: KeyPurpose, make: () => Buffer): Buffer {
    const kept = this.#get.get(purpose)
    if (kept && !isUsableKey(purpose, kept.privateKey)) throw new UnusableKey(purpose)
    if (kept) return kept.privateKey
    const made = make()
    this.#put.run(purpose, made)
    return made
  }
}
