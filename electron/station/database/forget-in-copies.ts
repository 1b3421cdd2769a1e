import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { backupFolder } from './backup-files.ts'
import { isDamage } from './is-damage.ts'
import { namesIn } from './names-in.ts'
import { shredFile } from './shred-file.ts'

/** Takes a rider's name and phone hash out of every copy of the database, as out of the database itself. */
export function forgetInCopies(dataDir: string, riderRef: RiderRef): void {
  for (const file of copiesIn(dataDir)) forgetInCopy(file, riderRef)
}

/** A copy too broken for that goes whole, since the name may still be read in its bytes. */
export function forgetInCopy(file: string, riderRef: RiderRef): void {
  if (deleteFrom(file, riderRef)) return
  for (const part of [`${file}-wal`, `${file}-shm`, file]) if (existsSync(part)) shredFile(part)
}

/** Answers false when the copy is broken. */
function deleteFrom(file: string, riderRef: RiderRef): boolean {
  const db = new Database(file)
  try {
    db.pragma('secure_delete = ON')
    db.prepare('DELETE FROM vault_rider WHERE rider_ref = ?').run(riderRef)
    return true
  } catch (fault) {
    if (isDamage(fault) || hasNoVault(fault)) return false
    throw fault
  } finally {
    db.close()
  }
}

/** As of a database that was emptied, or whose list of tables is lost. */
function hasNoVault(fault: unknown): boolean {
  return fault instanceof Database.SqliteError && fault.message.startsWith('no such table')
}

/** Those made daily and before migrations, broken databases that were set aside, and logs that lost theirs. */
function copiesIn(dataDir: string): string[] {
  return [dataDir, backupFolder(dataDir)].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /^station[-.].+\.(db(\.broken)?|wal)$/.test(name))
      .map((name) => join(folder, name)),
  )
}
