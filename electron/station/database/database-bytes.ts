import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

/** What a database takes of the disk, with what is not yet written back into its file. */
export function databaseBytes({ name }: Database): number {
  return sizeOf(name) + sizeOf(`${name}-wal`)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
