import type { Database, Statement } from 'better-sqlite3'
import { newSigningKey, type SigningKey, signingKeyOf } from '../keys/rider-code-keys.ts'
import type { KeySafe } from '../station.ts'

/** `in-use` signs for the present pairing; `to-enrol` is brought to the next one, and signs files until then. */
export type KeyRole = 'in-use' | 'to-enrol'

type Row = { readonly privateKey: Buffer; readonly isSealed: 0 | 1 }

/** The Ed25519 keys that requests to the office are signed with. */
export class UpstreamKeyVault {
  readonly #get: Statement<[KeyRole], Row>
  readonly #put: Statement
  readonly #remove: Statement

  constructor(db: Database) {
    this.#get = db.prepare(
      'SELECT private_key AS privateKey, is_sealed AS isSealed FROM vault_upstream_key WHERE role = ?',
    )
    this.#put = db.prepare('INSERT OR REPLACE INTO vault_upstream_key (role, private_key, is_sealed) VALUES (?, ?, ?)')
    this.#remove = db.prepare('DELETE FROM vault_upstream_key WHERE role = ?')
  }

  /** The key, or undefined for one that is not there, was sealed on another machine, or has bytes that a disk altered. */
  open(role: KeyRole, keySafe: KeySafe | undefined): SigningKey | undefined {
    const row = this.#get.get(role)
    if (!row) return undefined
    try {
      return row.isSealed === 0 ? signingKeyOf(row.privateKey) : keySafe && signingKeyOf(keySafe.open(row.privateKey))
    } catch {
      return undefined // Nothing is lost but the pairing, which is made again in a minute.
    }
  }

  /** The key that the next pairing will be made with, made when it is first asked for. */
  keyToEnrol(keySafe: KeySafe | undefined): SigningKey {
    const kept = this.open('to-enrol', keySafe)
    if (kept) return kept
    const made = newSigningKey()
    this.#put.run('to-enrol', keySafe ? keySafe.seal(made) : made, keySafe ? 1 : 0)
    return signingKeyOf(made)
  }

  /** The key that was brought is enrolled: it is the one in use from now on. */
  useEnrolled(): void {
    const row = this.#get.get('to-enrol')
    if (!row) throw new Error('There is no key to enrol.')
    this.#put.run('in-use', row.privateKey, row.isSealed)
    this.#remove.run('to-enrol')
  }

  /**
   * Takes the keys of another vault, but for such as a disk altered. Those here go first where they were replaced since:
   * an office was joined with the one to enrol, and the one in use was for another. Of one that is sealed nobody can
   * tell: it is taken where there is none.
   */
  takeOver(other: UpstreamKeyVault, { isReplaced }: { readonly isReplaced: boolean }): void {
    for (const role of ['in-use', 'to-enrol'] as const) {
      if (isReplaced) this.#remove.run(role)
      const row = other.#get.get(role)
      const isWanted = row?.isSealed === 1 ? !this.#get.get(role) : other.open(role, undefined)
      if (row && isWanted) this.#put.run(role, row.privateKey, row.isSealed)
    }
  }

  removeInUse(): void {
    this.#remove.run('in-use')
  }
}
