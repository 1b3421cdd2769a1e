import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { OfficeFault } from './office-fault.ts'

/**
 * Holds a data folder for this process and returns the function that lets it go. The lock is SQLite's own on a file of
 * its own: the operating system drops it with the process, however that ends.
 */
export function holdDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = new Database(join(dataDir, 'office.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (fault) {
    lock.close()
    if (fault instanceof Error && /SQLITE_BUSY|database is locked/.test(`${Object(fault).code} ${fault.message}`)) {
      throw new OfficeFault(
        `The office in ${dataDir} is already open. Close it first, or choose another --data folder.`,
      )
    }
    throw fault
  }
  return () => lock.close()
}
