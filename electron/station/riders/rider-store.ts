import type { Database, Statement } from 'better-sqlite3'
import type { CodeId, RiderRef } from '../../../shared/ids/ids.ts'
import { type Platform, platformSchema } from '../../../shared/riders/platform.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** A rider registered here. Who it is, is in the vault. */
export type RegisteredRider = {
  readonly riderRef: RiderRef
  readonly platform: Platform
  readonly registeredAt: Instant
  readonly codesIssued: number
}

/** A code issued here. */
export type IssuedCode = {
  readonly codeId: CodeId
  readonly riderRef: RiderRef
  readonly cardNumber: string
  readonly serial: number
  readonly issueDay: number
  readonly expiryDay: number
  readonly issuedSeq: number
}

/** What a bad disk or a newer version left: its rider is let in all the same. */
const knownPlatform = platformSchema.catch('unknown')

const CODE_COLUMNS = `
  code_id AS codeId, rider_ref AS riderRef, card_number AS cardNumber, serial, issue_day AS issueDay,
  expiry_day AS expiryDay, issued_seq AS issuedSeq`

/** The projection of riders and of the codes issued here or revoked. */
export class RiderStore {
  readonly #insert: Statement
  readonly #delete: Statement
  readonly #get: Statement<[RiderRef], RegisteredRider>
  readonly #insertCode: Statement
  readonly #countCode: Statement
  readonly #someCodes: Statement<[], IssuedCode>
  readonly #codesOf: Statement<[RiderRef], IssuedCode>
  readonly #code: Statement<[CodeId], IssuedCode>
  readonly #codeOfCard: Statement<[string], IssuedCode>
  readonly #revoke: Statement
  readonly #revoked: Statement<[CodeId], { revokedAt: Instant }>
  readonly #allRevoked: Statement<[], { codeId: CodeId }>
  readonly #countRevoked: Statement<[], { codes: number }>

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO rider (rider_ref, platform, registered_at) VALUES (?, ?, ?)')
    this.#delete = db.prepare('DELETE FROM rider WHERE rider_ref = ?')
    this.#get = db.prepare(`
      SELECT rider_ref AS riderRef, platform, registered_at AS registeredAt, codes_issued AS codesIssued
      FROM rider WHERE rider_ref = ?`)
    this.#insertCode = db.prepare(`
      INSERT INTO rider_code (code_id, rider_ref, card_number, serial, issue_day, expiry_day, issued_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
    this.#countCode = db.prepare('UPDATE rider SET codes_issued = codes_issued + 1 WHERE rider_ref = ?')
    this.#someCodes = db.prepare(`SELECT ${CODE_COLUMNS} FROM rider_code WHERE code_id > '' ORDER BY code_id LIMIT 3`)
    this.#codesOf = db.prepare(`
      SELECT ${CODE_COLUMNS} FROM rider_code WHERE rider_ref = ? ORDER BY issued_seq DESC`)
    this.#code = db.prepare(`SELECT ${CODE_COLUMNS} FROM rider_code WHERE code_id = ?`)
    this.#codeOfCard = db.prepare(`SELECT ${CODE_COLUMNS} FROM rider_code WHERE card_number = ?`)
    this.#revoke = db.prepare('INSERT INTO revoked_code (code_id, revoked_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
    this.#revoked = db.prepare('SELECT revoked_at AS revokedAt FROM revoked_code WHERE code_id = ?')
    this.#allRevoked = db.prepare('SELECT code_id AS codeId FROM revoked_code ORDER BY code_id')
    this.#countRevoked = db.prepare('SELECT count(*) AS codes FROM revoked_code')
  }

  add(riderRef: RiderRef, platform: Platform, registeredAt: Instant): void {
    this.#insert.run(riderRef, platform, registeredAt)
  }

  remove(riderRef: RiderRef): void {
    this.#delete.run(riderRef)
  }

  get(riderRef: RiderRef): RegisteredRider | undefined {
    const rider = this.#get.get(riderRef)
    return rider && { ...rider, platform: knownPlatform.parse(rider.platform) }
  }

  addCode(code: IssuedCode): void {
    const { codeId, riderRef, cardNumber, serial, issueDay, expiryDay, issuedSeq } = code
    this.#insertCode.run(codeId, riderRef, cardNumber, serial, issueDay, expiryDay, issuedSeq)
    this.#countCode.run(riderRef)
  }

  /** Three, if there are so many, in the order of their ids, which says nothing of when they were issued. */
  someCodes(): readonly IssuedCode[] {
    return this.#someCodes.all()
  }

  /** Latest first. */
  codesOf(riderRef: RiderRef): readonly IssuedCode[] {
    return this.#codesOf.all(riderRef)
  }

  code(codeId: CodeId): IssuedCode | undefined {
    return this.#code.get(codeId)
  }

  codeOfCard(cardNumber: string): IssuedCode | undefined {
    return this.#codeOfCard.get(cardNumber)
  }

  revoke(codeId: CodeId, revokedAt: Instant): void {
    this.#revoke.run(codeId, revokedAt)
  }

  isRevoked(codeId: CodeId): boolean {
    return this.#revoked.get(codeId) !== undefined
  }
  /** Every code that was revoked here. */
  revokedCodes(): readonly CodeId[] {
    return this.#allRevoked.all().map(({ codeId }) => codeId)
  }

  countRevokedCodes(): number {
    return this.#countRevoked.get()?.codes ?? 0
  }
}
