import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { RiderRef } from '../../../shared/ids/ids.ts'
import { backupFolder } from './backup-files.ts'
import { isDamage } from './is-damage.ts'
import { namesIn } from './names-in.ts'

/** Takes a rider's name and phone hash out of every copy of the database, as out of the database itself. */
export function forgetInCopies(dataDir: string, riderRef: RiderRef): void {
  for (const file of copiesIn(dataDir)) forgetInCopy(file, riderRef)
}

export function forgetInCopy(file: string, riderRef: RiderRef): void {
  const db = new Database(file)
  try {
    db.pragma('secure_delete = ON')
    db.prepare('DELETE FROM vault_rider WHERE rider_ref = ?').run(riderRef)
  } catch (fault) {
    // A copy that cannot be read tells nobody's name any more.
    if (!isDamage(fault)) throw fault
  } finally {
    db.close()
  }
}

/** Those made daily and before migrations, and broken databases that were set aside. */
function copiesIn(dataDir: string): string[] {
  return [dataDir, backupFolder(dataDir)].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /^station[-.].+\.db(\.broken)?$/.test(name))
      .map((name) => join(folder, name)),
  )
}
