import type { Database, Statement } from 'better-sqlite3'
import type { Attendant, AttendantRole } from '../../../shared/attendants/attendant.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { Instant } from '../../../shared/time/instant.ts'

export type PinTries = { readonly wrongPins: number; readonly lockedUntil: Instant; readonly refusedAt: Instant }

/** The projection of attendants: roles and wrong PINs. Names and PIN hashes are in the vault. */
export class AttendantStore {
  readonly #insert: Statement
  readonly #retire: Statement
  readonly #active: Statement<[], Attendant>
  readonly #tries: Statement<[AttendantId], PinTries>
  readonly #setTries: Statement

  constructor(db: Database) {
    this.#insert = db.prepare('INSERT INTO attendant (attendant_id, role, added_seq) VALUES (?, ?, ?)')
    this.#retire = db.prepare('UPDATE attendant SET is_retired = 1 WHERE attendant_id = ?')
    this.#active = db.prepare(`
      SELECT attendant_id AS attendantId, name, role FROM attendant JOIN vault_attendant USING (attendant_id)
      WHERE is_retired = 0 ORDER BY added_seq`)
    this.#tries = db.prepare(`
      SELECT wrong_pins AS wrongPins, locked_until AS lockedUntil, refused_at AS refusedAt
      FROM attendant WHERE attendant_id = ?`)
    this.#setTries = db.prepare(`
      UPDATE attendant SET wrong_pins = ?, locked_until = ?, refused_at = ? WHERE attendant_id = ?`)
  }

  add(attendantId: AttendantId, role: AttendantRole, addedSeq: number): void {
    this.#insert.run(attendantId, role, addedSeq)
  }

  retire(attendantId: AttendantId): void {
    this.#retire.run(attendantId)
  }

  /** Those who may sign in, in the order in which they were added. */
  active(): Attendant[] {
    return this.#active.all()
  }

  get(attendantId: AttendantId): Attendant | undefined {
    return this.active().find((attendant) => attendant.attendantId === attendantId)
  }

  triesOf(attendantId: AttendantId): PinTries {
    return this.#tries.get(attendantId) ?? { wrongPins: 0, lockedUntil: 0, refusedAt: 0 }
  }

  pinRefused(attendantId: AttendantId, refusedAt: Instant, lockedUntil: Instant): void {
    this.#setTries.run(this.triesOf(attendantId).wrongPins + 1, lockedUntil, refusedAt, attendantId)
  }

  clearTries(attendantId: AttendantId): void {
    this.#setTries.run(0, 0, 0, attendantId)
  }
}
