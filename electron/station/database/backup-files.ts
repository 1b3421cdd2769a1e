import { join } from 'node:path'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import { namesIn } from './names-in.ts'

/** A daily copy of the database. What it holds is in its name: the clock that dated it may have been wrong. */
export type BackupFile = {
  readonly path: string
  /** The last event when the copy was begun: it holds that one and those before. */
  readonly throughSeq: number
  readonly businessDate: BusinessDate
}

export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups')
}

/** `backups/station-000012345-2026-01-13.db` */
export function backupPath(dataDir: string, throughSeq: number, businessDate: BusinessDate): string {
  return join(backupFolder(dataDir), `station-${String(throughSeq).padStart(9, '0')}-${businessDate}.db`)
}

/** The latest copy that could not be read throughout: nothing takes it for one, and a rider is forgotten in it too. */
export function unsoundPath(dataDir: string): string {
  return join(backupFolder(dataDir), 'station-unsound.db.broken')
}

/** Every daily copy, the one that holds most first; of two that hold the same, the later. */
export function backupFiles(dataDir: string): BackupFile[] {
  return namesIn(backupFolder(dataDir))
    .flatMap((name) => backupOf(dataDir, name) ?? [])
    .sort((a, b) => b.throughSeq - a.throughSeq || b.businessDate.localeCompare(a.businessDate))
}

const NAME = /^station-(\d{9,})-(\d{4}-\d{2}-\d{2})\.db$/

function backupOf(dataDir: string, name: string): BackupFile | undefined {
  const [, seq, date] = NAME.exec(name) ?? []
  if (seq === undefined || date === undefined) return undefined
  return { path: join(backupFolder(dataDir), name), throughSeq: Number(seq), businessDate: date as BusinessDate }
}
