import type { Database, Statement } from 'better-sqlite3'

export type OfficeIssuer = { readonly keyId: string; readonly publicKey: string }

/** Issuers that the office vouches for, beside those in the settings. */
export class OfficeIssuerStore {
  readonly #get: Statement<[string], { publicKey: string }>
  readonly #put: Statement
  readonly #all: Statement<[], OfficeIssuer>
  readonly #remove: Statement
  readonly #clear: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT public_key AS publicKey FROM office_issuer WHERE key_id = ?')
    this.#put = db.prepare('INSERT OR REPLACE INTO office_issuer (key_id, public_key) VALUES (?, ?)')
    this.#all = db.prepare('SELECT key_id AS keyId, public_key AS publicKey FROM office_issuer')
    this.#remove = db.prepare('DELETE FROM office_issuer WHERE key_id = ?')
    this.#clear = db.prepare('DELETE FROM office_issuer')
  }

  /** The public key of an issuer, as 64 hex digits. */
  publicKeyOf(keyId: string): string | undefined {
    return this.#get.get(keyId)?.publicKey
  }

  all(): readonly OfficeIssuer[] {
    return this.#all.all()
  }

  put({ keyId, publicKey }: OfficeIssuer): void {
    this.#put.run(keyId, publicKey)
  }

  remove(keyId: string): void {
    this.#remove.run(keyId)
  }

  clear(): void {
    this.#clear.run()
  }
}
