import Database from 'better-sqlite3'
import { chainHash, isSameHash } from '../events/chain-hash.ts'
import { EventLogStore, eventOf } from '../events/event-log-store.ts'
import { projectEvent } from '../events/project-event.ts'
import { openStores } from '../station-stores.ts'
import { isDamage } from './is-damage.ts'
import type { OpenDatabase } from './open-database.ts'

/**
 * Takes over from a broken database what its copy lacks and can still be read: every event that the chain proves to
 * follow the last one of the copy, and the vault. Answers the number of events; none when it makes no sense at all.
 */
export function carryOver(db: OpenDatabase, brokenFile: string): number {
  const broken = new Database(brokenFile, { readonly: true })
  try {
    return db.transaction(() => carryAll(db, broken)).immediate()
  } catch (fault) {
    // Whatever is in there, riders are at the door: the copy has to do.
    if (fault instanceof Database.SqliteError) return 0
    throw fault
  } finally {
    broken.close()
  }
}

function carryAll(db: OpenDatabase, broken: OpenDatabase): number {
  const events = carryEvents(db, broken)
  for (const table of vaultOf(db)) carryTable(db, broken, table)
  // The name of someone who was forgotten since, or whose registration was lost, belongs to nobody.
  db.exec('DELETE FROM vault_rider WHERE rider_ref NOT IN (SELECT rider_ref FROM rider)')
  return events
}

function carryEvents(db: OpenDatabase, broken: OpenDatabase): number {
  const stores = openStores(db)
  const { seq, chainHash: hash } = stores.eventLog.head()
  let last = { seq, hash }
  for (const row of readable(() => new EventLogStore(broken).rows(seq))) {
    const expected = chainHash(last.hash, row)
    if (row.seq !== last.seq + 1 || !isSameHash(expected, row.chainHash)) break
    stores.eventLog.append({ ...row, chainHash: expected })
    projectEvent(stores, eventOf(row))
    last = { seq: row.seq, hash: expected }
  }
  return last.seq - seq
}

function vaultOf(db: OpenDatabase): string[] {
  return db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'vault_*'")
    .pluck()
    .all()
}

function carryTable(db: OpenDatabase, broken: OpenDatabase, table: string): void {
  for (const row of readable(() => broken.prepare<[], object>(`SELECT * FROM ${table}`).iterate())) {
    const columns = Object.keys(row)
    const places = columns.map(() => '?').join()
    db.prepare(`INSERT OR REPLACE INTO ${table} (${columns.join()}) VALUES (${places})`).run(...Object.values(row))
  }
}

/** Rows up to the first that cannot be read. */
function* readable<T>(rows: () => Iterable<T>): Generator<T> {
  try {
    yield* rows()
  } catch (fault) {
    if (!isDamage(fault)) throw fault
  }
}
