import Database from 'better-sqlite3'
import { chainHash, isSameHash } from '../events/chain-hash.ts'
import { EventLogStore, type EventRow, eventOf } from '../events/event-log-store.ts'
import { projectEvent } from '../events/project-event.ts'
import { KeyVaultStore } from '../keys/key-vault-store.ts'
import { signingKeyOf } from '../keys/rider-code-keys.ts'
import { openStores, type StationStores } from '../station-stores.ts'
import { enterSeries } from '../sync/enter-series.ts'
import { forgetOfficeLists } from '../sync/forget-office-lists.ts'
import { type OfficePairing, OfficePairingStore } from '../sync/office-pairing-store.ts'
import { UpstreamKeyVault } from '../sync/upstream-key-vault.ts'
import type { OpenDatabase } from './open-database.ts'

/**
 * Takes over from a broken database what its copy lacks and can still be read: every event that the chain proves to
 * follow the last one of the copy, and the vault. Answers the number of events; none when it makes no sense at all.
 */
export function carryOver(db: OpenDatabase, brokenFile: string): number {
  const broken = new Database(brokenFile, { readonly: true })
  try {
    return db.transaction(() => carryParts(db, broken)).immediate()
  } finally {
    broken.close()
  }
}

function carryParts(db: OpenDatabase, broken: OpenDatabase): number {
  const { seq } = new EventLogStore(db).head()
  const events = carryEvents(db, broken)
  const keys = read(() => new KeyVaultStore(broken).all()) ?? []
  enter(db, () => new KeyVaultStore(db).takeOver(keys))
  carryPairing(db, broken, seq)
  for (const table of vaultOf(db)) carryTable(db, broken, table)
  // The name of someone who was forgotten since, or whose registration was lost, belongs to nobody.
  db.exec('DELETE FROM vault_rider WHERE rider_ref NOT IN (SELECT rider_ref FROM rider)')
  return events
}

/**
 * Reads the broken database, and nothing else. Whatever is in there, riders are at the door: what cannot be read costs
 * nothing of the rest.
 */
function read<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (fault) {
    if (fault instanceof Database.SqliteError) return undefined
    throw fault
  }
}

/** Rows up to the first that cannot be read. */
function* readRows<T>(rows: () => Iterable<T>): Generator<T> {
  try {
    yield* rows()
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError)) throw fault
  }
}

/** The machine does not take what is entered, or SQLite has undone more than that. */
const OF_THIS_MACHINE = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|CANTOPEN|READONLY)/

/**
 * Enters something whole or not at all, and answers whether it was. Whatever else is wrong with it, in what was read or
 * in the copy, would be so at every try. Throws where it is the disk that does not take it: the broken database is where
 * it was, and the next try begins again.
 */
function enter(db: OpenDatabase, work: () => void): boolean {
  try {
    db.transaction(work)()
    return true
  } catch (fault) {
    if (fault instanceof Database.SqliteError && OF_THIS_MACHINE.test(fault.code)) throw fault
    return false
  }
}

/** Up to the first that is not proven to follow, cannot be read, or does not go with the copy. */
function carryEvents(db: OpenDatabase, broken: OpenDatabase): number {
  const stores = openStores(db)
  const head = stores.eventLog.head()
  let last: Pick<EventRow, 'seq' | 'chainHash'> = head
  for (const row of readRows(() => new EventLogStore(broken).rowsOneByOne(head.seq))) {
    const before = last
    if (!enter(db, () => enterEvent(stores, before, row))) break
    last = row
  }
  return last.seq - head.seq
}

function enterEvent(stores: StationStores, before: Pick<EventRow, 'seq' | 'chainHash'>, row: EventRow): void {
  const expected = chainHash(before.chainHash, row)
  const follows = row.seq === before.seq + 1 && isSameHash(expected, row.chainHash)
  if (!follows) throw new Error(`Nothing proves that event ${row.seq} follows event ${before.seq}.`)
  stores.eventLog.append(row)
  projectEvent(stores, eventOf(row))
}

/**
 * An office that was left since the copy was made is not called again, nothing it sent down holds, and what it is known
 * to have says nothing of the one that was joined. Which that was is in the broken vault, or has to be joined again.
 */
function carryPairing(db: OpenDatabase, broken: OpenDatabase, copiedSeq: number): void {
  const stores = openStores(db)
  let last: 'office.paired' | 'office.unpaired' | undefined
  for (const { kind } of stores.eventLog.rows(copiedSeq)) {
    if (kind === 'office.paired' || kind === 'office.unpaired') last = kind
  }
  if (last) {
    forgetOfficeLists(stores)
    stores.officePairing.remove()
    stores.upstreamKeys.removeInUse()
  }
  const isReplaced = last === 'office.paired'
  const keys = read(() => upstreamKeysOf(broken))
  if (keys) enter(db, () => stores.upstreamKeys.takeOver(keys, { isReplaced }))
  const joined = isReplaced ? read(() => new OfficePairingStore(broken).get()) : undefined
  const isJoined = joined && enter(db, () => enterSeriesOf(stores, joined))
  if (last && !isJoined) stores.upstreamKeys.removeInUse()
}

function enterSeriesOf(stores: StationStores, { stationId, sketchKey }: OfficePairing): void {
  const signingKey = signingKeyOf(stores.keyVault.signingKey())
  enterSeries({ ...stores, signingKey }, { stationId, sketchKey: sketchKey.toString('hex') })
}

/** With both read once: what cannot be read is met here. */
function upstreamKeysOf(broken: OpenDatabase): UpstreamKeyVault {
  const keys = new UpstreamKeyVault(broken)
  for (const role of ['in-use', 'to-enrol'] as const) keys.open(role, undefined)
  return keys
}

/** The tables of the vault, but for those of the keys. */
function vaultOf(db: OpenDatabase): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'vault_*' AND name NOT GLOB '*_key'",
    )
    .pluck()
    .all()
}

function carryTable(db: OpenDatabase, broken: OpenDatabase, table: string): void {
  // A name is entered once: what differs from the copy was altered by nobody but the disk.
  const otherwise = table === 'vault_rider' ? 'IGNORE' : 'REPLACE'
  for (const row of readRows(() => broken.prepare<[], object>(`SELECT * FROM ${table}`).iterate())) {
    const columns = Object.keys(row)
    const places = columns.map(() => '?').join()
    const insert = `INSERT OR ${otherwise} INTO ${table} (${columns.join()}) VALUES (${places})`
    enter(db, () => db.prepare(insert).run(...Object.values(row)))
  }
}
