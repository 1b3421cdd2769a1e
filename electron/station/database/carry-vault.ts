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

/**
 * Takes over the vault of a broken database, but for its keys, row by row: a page that cannot be read costs the rows on
 * it, and none of those behind it. Rows of nobody are left: of whom the log has forgotten or does not know.
 */
export function carryVault(db: OpenDatabase, broken: OpenDatabase): void {
  for (const table of vaultOf(db)) {
    for (const row of rowsOf(db, broken, table)) enterRow(db, table, row)
  }
  // The name of someone who was forgotten since, or whose registration was lost, belongs to nobody.
  db.exec('DELETE FROM vault_rider WHERE rider_ref NOT IN (SELECT rider_ref FROM rider)')
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

/** Those that the new database has an owner for; of a table without owners, which has one row, that one. */
function* rowsOf(db: OpenDatabase, broken: OpenDatabase, table: string): Generator<Row> {
  const owner = OWNERS[table]
  const find = readIfReadable(() =>
    broken.prepare<unknown[], Row>(`SELECT * FROM ${table}${owner ? ` WHERE ${owner.key} = ?` : ''}`),
  )
  if (find === UNREADABLE) return
  const keys = owner ? db.prepare<[], unknown>(`SELECT DISTINCT ${owner.key} FROM ${owner.of}`).raw().all() : [[]]
  for (const key of keys as unknown[][]) {
    const row = readIfReadable(() => find.get(...key))
    if (row !== undefined && row !== UNREADABLE) yield row
  }
}

function enterRow(db: OpenDatabase, table: string, row: Row): void {
  // A name is entered once: what differs from the copy was altered by nobody but the disk.
  const otherwise = table === 'vault_rider' ? 'IGNORE' : 'REPLACE'
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join()
  const insert = `INSERT OR ${otherwise} INTO ${table} (${columns.join()}) VALUES (${places})`
  enterIfSound(db, () => void db.prepare(insert).run(...Object.values(row)))
}
