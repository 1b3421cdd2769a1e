import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Instant } from '../../../shared/time/instant.ts'
import { KeyVaultStore } from '../keys/key-vault-store.ts'
import { type BackupFile, backupFiles } from './backup-files.ts'
import { isDamage } from './is-damage.ts'
import { namesIn } from './names-in.ts'

export type Recovery = {
  /** The name in the data folder under which the broken database is kept; null when there was none. */
  readonly keptAs: string | null
  /** The copy that is in its place now; null when no good one was there and the station begins anew. */
  readonly backup: BackupFile | null
}

const FILE = 'station.db'

/** Whether the database is gone or empty although there is a copy of what it was. */
export function isDatabaseLost(dataDir: string): boolean {
  const bytes = (name: string) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0
  return bytes(FILE) === 0 && bytes(`${FILE}-wal`) === 0 && backupFiles(dataDir).length > 0
}

/**
 * Sets a broken database aside, never deleting it, and puts the copy that holds most in its place. A copy that turns
 * out to be broken too is set aside as well.
 */
export function recoverDatabase(dataDir: string, now: Instant): Recovery {
  const keptAs = setAside(dataDir, now)
  const backup = backupFiles(dataDir).find((one) => putInPlace(dataDir, one)) ?? null
  return { keptAs, backup }
}

/** The name of the broken database that was set aside last; undefined when there is none, or none any more. */
export function latestSetAside(dataDir: string): string | undefined {
  return namesIn(dataDir)
    .filter((name) => /^station\.broken-.*\.db$/.test(name))
    .sort()
    .at(-1)
}

/** With what was not yet written back from its log, which is opened along with it by that name. */
function setAside(dataDir: string, now: Instant): string | null {
  const file = join(dataDir, FILE)
  rmSync(`${file}-shm`, { force: true })
  if (!existsSync(file)) {
    rmSync(`${file}-wal`, { force: true })
    return null
  }
  const keptAs = `station.broken-${new Date(now).toISOString().replaceAll(':', '-')}.db`
  renameSync(file, join(dataDir, keptAs))
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, join(dataDir, `${keptAs}-wal`))
  return keptAs
}

function putInPlace(dataDir: string, backup: BackupFile): boolean {
  const draft = join(dataDir, `${FILE}.restored`)
  copyFileSync(backup.path, draft)
  if (isSound(draft)) {
    renameSync(draft, join(dataDir, FILE))
    return true
  }
  rmSync(draft)
  renameSync(backup.path, `${backup.path}.broken`)
  return false
}

/** Whether a copy can be read throughout, and has keys or has none yet: without tables it is a copy of nothing. */
function isSound(file: string): boolean {
  const db = new Database(file)
  try {
    return db.pragma('quick_check', { simple: true }) === 'ok' && new KeyVaultStore(db).areUsable()
  } catch (fault) {
    if (isDamage(fault) || (fault instanceof Database.SqliteError && fault.code === 'SQLITE_ERROR')) return false
    throw fault
  } finally {
    db.close()
  }
}
