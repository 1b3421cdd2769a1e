import type { Database, Statement } from 'better-sqlite3'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { PinHash } from './pin-hash.ts'

/** Names and PIN hashes of attendants: kept out of the log. */
export class AttendantVaultStore {
  readonly #put: Statement
  readonly #setPin: Statement
  readonly #pin: Statement<[AttendantId], PinHash>
  readonly #name: Statement<[AttendantId], { name: string }>

  constructor(db: Database) {
    this.#put = db.prepare('INSERT INTO vault_attendant (attendant_id, name, pin_salt, pin_hash) VALUES (?, ?, ?, ?)')
    this.#setPin = db.prepare('UPDATE vault_attendant SET pin_salt = ?, pin_hash = ? WHERE attendant_id = ?')
    this.#pin = db.prepare('SELECT pin_salt AS salt, pin_hash AS hash FROM vault_attendant WHERE attendant_id = ?')
    this.#name = db.prepare('SELECT name FROM vault_attendant WHERE attendant_id = ?')
  }

  put(attendantId: AttendantId, name: string, pin: PinHash): void {
    this.#put.run(attendantId, name, pin.salt, pin.hash)
  }

  setPin(attendantId: AttendantId, pin: PinHash): void {
    this.#setPin.run(pin.salt, pin.hash, attendantId)
  }

  pinOf(attendantId: AttendantId): PinHash | undefined {
    return this.#pin.get(attendantId)
  }

  /** Of retired attendants too: what they did keeps their name. */
  nameOf(attendantId: AttendantId): string | undefined {
    return this.#name.get(attendantId)?.name
  }
}
