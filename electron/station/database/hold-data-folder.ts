import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isDamage } from './is-damage.ts'
import { StationInUse } from './station-fault.ts'

/**
 * Holds a data folder for this process and returns the function that lets it go. The lock is SQLite's own on a file of
 * its own: the operating system drops it with the process, however that ends, on every platform.
 */
export function holdDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'station.lock')
  try {
    return holdFile(file, dataDir)
  } catch (fault) {
    if (!isDamage(fault)) throw fault
    // Nothing was ever written into it, so that whatever is in it now is of no use to anyone.
    rmSync(file)
    return holdFile(file, dataDir)
  }
}

function holdFile(file: string, dataDir: string): () => void {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (fault) {
    lock.close()
    if (isBusy(fault)) throw new StationInUse(dataDir)
    throw fault
  }
  return () => lock.close()
}

function isBusy(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    /SQLITE_BUSY|database is locked/.test(`${'code' in fault ? fault.code : ''} ${fault.message}`)
  )
}
