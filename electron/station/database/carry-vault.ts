import { EventLogStore } from '../events/event-log-store.ts'
import type { RecordedEvent } from '../events/station-event.ts'
import type { OpenDatabase } from './open-database.ts'
import { enterIfSound, readIfReadable, UNREADABLE } from './salvage.ts'

/** By which column the rows of a vault are found, and of which table of the log's own they are. */
const OWNERS: Readonly<Record<string, { readonly key: string; readonly of: string }>> = {
  vault_rider: { key: 'rider_ref', of: 'rider' },
  vault_attendant: { key: 'attendant_id', of: 'attendant' },
  vault_handover_note: { key: 'handover_seq', of: 'handover' },
  vault_sketch_hash: { key: 'rider_ref', of: 'check_in' },
}

type Row = Readonly<Record<string, unknown>>

/** Rows whose owner is in the new database, by table and key. */
type NotCarried = {
  /** Could not be read or entered. */
  readonly lost: Set<string>
  /** Not found in the broken database, where there may never have been one. */
  readonly missing: Set<string>
}

/**
 * Takes over the vault of a broken database, but for its keys, row by row: a page that cannot be read costs the rows on
 * it, and none of those behind it. Rows of nobody are left: of whom the log has forgotten or does not know. Answers
 * whether nothing is lost: every row that came with an event after the last one of the copy was there, could be read,
 * and was entered.
 */
export function carryVault(db: OpenDatabase, broken: OpenDatabase, copiedSeq: number): boolean {
  const lost = new Set<string>()
  const missing = new Set<string>()
  for (const table of vaultOf(db)) carryTable(db, broken, table, { lost, missing })
  // The name of someone who was forgotten since, or whose registration was lost, belongs to nobody.
  db.exec('DELETE FROM vault_rider WHERE rider_ref NOT IN (SELECT rider_ref FROM rider)')
  for (const event of new EventLogStore(db).events(copiedSeq)) {
    const row = rowOf(event) ?? ''
    if (lost.has(row) || (missing.has(row) && event.kind !== 'check-in.recorded')) return false
  }
  return true
}

/**
 * The row of the vault that an event came with: names, PINs and notes are no part of the log. The hash of a check-in is
 * there for riders of other schemes alone.
 */
function rowOf(event: RecordedEvent): string | undefined {
  switch (event.kind) {
    case 'rider.registered':
      return rowName('vault_rider', event.payload.riderRef)
    case 'attendant.added':
    case 'attendant.pin-changed':
      return rowName('vault_attendant', event.payload.attendantId)
    case 'shift.handed-over':
      return rowName('vault_handover_note', event.seq)
    case 'check-in.recorded':
      return rowName('vault_sketch_hash', event.payload.riderRef)
    default:
      return undefined
  }
}

const rowName = (table: string, key: unknown) => `${table} ${key}`

/** The tables of the vault, but for those of the keys. */
function vaultOf(db: OpenDatabase): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'vault_*' AND name NOT GLOB '*_key'",
    )
    .pluck()
    .all()
}

/** The rows that the new database has an owner for; of a table without owners, which has one row, that one. */
function carryTable(db: OpenDatabase, broken: OpenDatabase, table: string, { lost, missing }: NotCarried): void {
  const owner = OWNERS[table]
  const find = readIfReadable(() =>
    broken.prepare<unknown[], Row>(`SELECT * FROM ${table}${owner ? ` WHERE ${owner.key} = ?` : ''}`),
  )
  const keys = owner ? db.prepare<[], unknown>(`SELECT DISTINCT ${owner.key} FROM ${owner.of}`).raw().all() : [[]]
  for (const key of keys as unknown[][]) {
    const row = find === UNREADABLE ? UNREADABLE : readIfReadable(() => find.get(...key))
    if (row === undefined) missing.add(rowName(table, key[0]))
    else if (row === UNREADABLE || !enterRow(db, table, row)) lost.add(rowName(table, key[0]))
  }
}

function enterRow(db: OpenDatabase, table: string, row: Row): boolean {
  // A name is entered once: what differs from the copy was altered by nobody but the disk.
  const otherwise = table === 'vault_rider' ? 'IGNORE' : 'REPLACE'
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join()
  const insert = `INSERT OR ${otherwise} INTO ${table} (${columns.join()}) VALUES (${places})`
  return enterIfSound(db, () => void db.prepare(insert).run(...Object.values(row)))
}
