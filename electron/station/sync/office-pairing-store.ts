import type { Database, Statement } from 'better-sqlite3'
import type { Instant } from '../../../shared/time/instant.ts'
import type { UpstreamStationId } from '../../../shared/upstream/enrolment.ts'

/** The office this station hands its day sheets in to. */
export type OfficePairing = {
  readonly officeAddress: string
  readonly officeName: string
  readonly stationId: UpstreamStationId
  /** As the office calls this station. */
  readonly stationName: string
  /** What riders are hashed with for the sketches; the same at every station of the office. */
  readonly sketchKey: Buffer
  readonly pairedAt: Instant
}

/** When the office last took what it was handed, and how far this clock was ahead of its own. */
export type OfficeContact = { readonly succeededAt: Instant; readonly clockOffsetMs: number }

/** The pairing, if there is one, and the last contact: outside of the log, since neither can be replayed. */
export class OfficePairingStore {
  readonly #get: Statement<[], OfficePairing>
  readonly #put: Statement
  readonly #remove: Statement
  readonly #contact: Statement<[], OfficeContact>
  readonly #putContact: Statement
  readonly #removeContact: Statement
  /** Asked for at every check-in; undefined while it is not known. */
  #kept: OfficePairing | null | undefined

  constructor(db: Database) {
    this.#get = db.prepare(`
      SELECT office_address AS officeAddress, office_name AS officeName, station_id AS stationId,
        station_name AS stationName, sketch_key AS sketchKey, paired_at AS pairedAt
      FROM vault_office`)
    this.#put = db.prepare(`
      INSERT OR REPLACE INTO vault_office
        (one, office_address, office_name, station_id, station_name, sketch_key, paired_at)
      VALUES (1, ?, ?, ?, ?, ?, ?)`)
    this.#remove = db.prepare('DELETE FROM vault_office')
    this.#contact = db.prepare(`
      SELECT succeeded_at AS succeededAt, clock_offset_ms AS clockOffsetMs FROM office_contact`)
    this.#putContact = db.prepare(`
      INSERT OR REPLACE INTO office_contact (one, succeeded_at, clock_offset_ms) VALUES (1, ?, ?)`)
    this.#removeContact = db.prepare('DELETE FROM office_contact')
  }

  get(): OfficePairing | null {
    if (this.#kept === undefined) this.#kept = this.#get.get() ?? null
    return this.#kept
  }

  /** A new pairing has had no contact yet. */
  put({ officeAddress, officeName, stationId, stationName, sketchKey, pairedAt }: OfficePairing): void {
    this.#kept = undefined
    this.#put.run(officeAddress, officeName, stationId, stationName, sketchKey, pairedAt)
    this.#removeContact.run()
  }

  remove(): void {
    this.#kept = undefined
    this.#remove.run()
    this.#removeContact.run()
  }

  /** What was put may have been undone. */
  forget(): void {
    this.#kept = undefined
  }

  contact(): OfficeContact | null {
    return this.#contact.get() ?? null
  }

  noteContact(succeededAt: Instant, clockOffsetMs: number): void {
    this.#putContact.run(succeededAt, clockOffsetMs)
  }
}
