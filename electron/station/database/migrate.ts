import type { Database } from 'better-sqlite3'
import { backUpBeforeMigration } from './back-up-before-migration.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { StationFault } from './station-fault.ts'

/**
 * Brings a database to the newest form, forward only, all steps or none. `backupDir` receives a copy first; null for a
 * database that is new. A file from a newer version is refused untouched.
 */
export function migrate(db: Database, backupDir: string | null, steps: readonly Migration[] = migrations): void {
  const newest = steps.at(-1)?.number ?? 0
  const present = versionOf(db)
  if (present > newest) {
    throw new StationFault(
      `This data folder was last used by a newer version (database ${present}, this version knows ${newest}). Install that version again; nothing was changed.`,
    )
  }
  if (present === newest) return
  if (backupDir !== null && present > 0) backUpBeforeMigration(db, backupDir, newest)
  db.transaction(() => {
    // Read again inside the lock: another process may have been here in between.
    const from = versionOf(db)
    for (const migration of steps) {
      if (migration.number > from) db.exec(migration.sql)
    }
    db.pragma(`user_version = ${newest}`)
  }).exclusive()
}

function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}
