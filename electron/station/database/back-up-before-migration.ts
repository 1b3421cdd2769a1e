import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'

const KEPT = 3

/** Writes a whole, compact copy of the database as it is before a migration, and keeps the last three of them. */
export function backUpBeforeMigration(db: Database, backupDir: string, migration: number): void {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 })
  const file = join(backupDir, `station-before-migration-${migration}.db`)
  rmSync(file, { force: true })
  db.prepare('VACUUM INTO ?').run(file)
  const copies = readdirSync(backupDir)
    .filter((copy) => /^station-before-migration-\d+\.db$/.test(copy))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  for (const old of copies.slice(0, -KEPT)) rmSync(join(backupDir, old), { force: true })
}
