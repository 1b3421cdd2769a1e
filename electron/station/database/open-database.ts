import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'
import { StationFault } from './station-fault.ts'

export type OpenDatabase = Database.Database

const OLDEST_NODE = 22

export const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens the station's database, made when missing, and brings it to the present form. A kiosk loses power: every
 * commit is on disk before it counts (WAL with synchronous=FULL), and what is deleted is overwritten. Nothing of a
 * throw-away one is waited for.
 */
export function openDatabase(dataDir: string, { isThrowAway = false } = {}): OpenDatabase {
  refuseOldNode()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'station.db')
  const isNew = !existsSync(file)
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    chmodSync(file, 0o600)
    db.pragma('journal_mode = WAL')
    db.pragma(`synchronous = ${isThrowAway ? 'OFF' : 'FULL'}`)
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -16384')
    migrate(db, isNew ? null : join(dataDir, 'backups'))
    return db
  } catch (fault) {
    db.close()
    throw fault
  }
}

/** better-sqlite3 13 ends an older Node without a word; Electron has its own Node and is not meant. */
function refuseOldNode(): void {
  const { electron, node } = process.versions as Readonly<Record<string, string | undefined>>
  if (electron === undefined && Number.parseInt(node ?? '0', 10) < OLDEST_NODE) {
    throw new StationFault(
      `The station needs Node ${OLDEST_NODE} or newer, and this is ${node}. Start it with "npm start", which brings its own.`,
    )
  }
}
