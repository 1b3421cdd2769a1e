import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'

const KEPT = 3

/** Writes a whole, compact copy of the database into `backupDir`, keeps the last three, and answers its path. */
export function backUpDatabase(db: Database, backupDir: string, name: string): string {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 })
  const file = join(backupDir, `station-${name}.db`)
  rmSync(file, { force: true })
  db.prepare('VACUUM INTO ?').run(file)
  const copies = readdirSync(backupDir)
    .filter((copy) => /^station-.*\.db$/.test(copy))
    .sort()
  for (const old of copies.slice(0, -KEPT)) rmSync(join(backupDir, old), { force: true })
  return file
}
