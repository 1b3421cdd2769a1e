import type { Database, Statement } from 'better-sqlite3'

export type OfficeResource = 'downlink' | 'revoked-codes' | 'own-revoked-codes'

/**
 * What the office called the latest state of a resource that this station has taken over whole; of the codes that this
 * station revoked itself, how many the office was told of.
 */
export class OfficeEtagStore {
  readonly #get: Statement<[OfficeResource], { etag: string }>
  readonly #put: Statement
  readonly #remove: Statement
  readonly #clear: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT etag FROM office_etag WHERE resource = ?')
    this.#put = db.prepare('INSERT OR REPLACE INTO office_etag (resource, etag) VALUES (?, ?)')
    this.#remove = db.prepare('DELETE FROM office_etag WHERE resource = ?')
    this.#clear = db.prepare('DELETE FROM office_etag')
  }

  of(resource: OfficeResource): string | undefined {
    return this.#get.get(resource)?.etag
  }

  /** Without a name for it, it will be sent again. */
  put(resource: OfficeResource, etag: string | null): void {
    if (etag === null) this.#remove.run(resource)
    else this.#put.run(resource, etag)
  }

  clear(): void {
    this.#clear.run()
  }
}
