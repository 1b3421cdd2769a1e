import type { Database, Statement } from 'better-sqlite3'
import type { CodeId } from '../../../shared/ids/ids.ts'

/**
 * Rider codes that any station of the office revoked: up to 200,000, looked up with every check-in. A list is entered a
 * piece at a time under the number of its coming, and what only an earlier one had is removed last: in between both hold.
 */
export class OfficeRevokedCodeStore {
  readonly #get: Statement<[CodeId], unknown>
  readonly #put: Statement
  readonly #lastList: Statement<[], { list: number | null }>
  readonly #removeEarlier: Statement
  readonly #clear: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT 1 FROM office_revoked_code WHERE code_id = unhex(?)')
    this.#put = db.prepare(`
      INSERT INTO office_revoked_code (code_id, list) VALUES (unhex(?), ?) ON CONFLICT DO UPDATE SET list = excluded.list`)
    this.#lastList = db.prepare('SELECT max(list) AS list FROM office_revoked_code')
    this.#removeEarlier = db.prepare(`
      DELETE FROM office_revoked_code WHERE code_id BETWEEN ? AND ? AND list < ?`)
    this.#clear = db.prepare('DELETE FROM office_revoked_code')
  }

  has(codeId: CodeId): boolean {
    return this.#get.get(codeId) !== undefined
  }

  /** The number of the next list to come. */
  nextList(): number {
    return (this.#lastList.get()?.list ?? 0) + 1
  }

  put(codeId: CodeId, list: number): void {
    this.#put.run(codeId, list)
  }

  /** Of the codes that begin with one byte up to those with another, removes what only earlier lists had. */
  removeEarlier(fromByte: number, throughByte: number, list: number): void {
    this.#removeEarlier.run(Buffer.from([fromByte]), Buffer.alloc(8, 255).fill(throughByte, 0, 1), list)
  }

  clear(): void {
    this.#clear.run()
  }
}
