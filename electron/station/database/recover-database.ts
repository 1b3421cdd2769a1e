import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Instant } from '../../../shared/time/instant.ts'
import { askForRoom } from '../disk/ask-for-room.ts'
import { syncFile, syncFolder } from '../disk/sync-to-disk.ts'
import { mendProjections } from '../events/mend-projections.ts'
import { KeyVaultStore } from '../keys/key-vault-store.ts'
import { openStores } from '../station-stores.ts'
import { type BackupFile, backupFiles } from './backup-files.ts'
import { type CarriedOver, carryOver } from './carry-over.ts'
import { copyIfReadable } from './copy-if-readable.ts'
import { isDamage } from './is-damage.ts'
import { namesIn } from './names-in.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { NotWhole, StationFault } from './station-fault.ts'

export type Recovery = {
  /** The name in the data folder under which the broken database is kept; null when there was none. */
  readonly keptAs: string | null
  /** The copy that is in its place now; null when no good one was there and the station begins anew. */
  readonly backup: BackupFile | null
  /** How many events the broken database had beyond that and could still be read. */
  readonly carriedOver: number
  /** Whether nothing that happened was lost. */
  readonly isWhole: boolean
}

/** How the database of a station that goes on meanwhile is recovered. */
export type WhileOpen = {
  /** Closes the broken database, once all that can be read of it is saved. */
  readonly letGo: () => void
  /** Whether it is left as it is, and `NotWhole` thrown, where anything that happened would be lost. */
  readonly isWholeOnly: boolean
}

const FILE = 'station.db'
/** What will take its place, once all is in it. */
const RESTORED = `${FILE}.restored`
/** Where that is made. */
const DRAFT_FOLDER = 'recovery'

/** Whether the database is gone or empty although there is a copy of what it was. */
export function isDatabaseLost(dataDir: string): boolean {
  return bytesOf(join(dataDir, FILE)) === 0 && backupFiles(dataDir).length > 0
}

/**
 * Sets a broken database aside, never deleting it, and puts in its place the copy that holds most with all that can
 * still be read of the broken one. That is on the disk before the broken one is touched: when the power goes, the next
 * start begins again or finishes. A copy that turns out to be broken too is set aside as well, where there is to
 * be another database whatever is lost by it.
 *
 * A station that is open keeps its database until then, and all of the room on its disk where it fails.
 */
export function recoverDatabase(dataDir: string, now: Instant, whileOpen?: WhileOpen): Recovery {
  removeDrafts(dataDir)
  try {
    const made = makeRestored(dataDir, whileOpen?.isWholeOnly ?? false)
    whileOpen?.letGo()
    const keptAs = putInPlace(dataDir, now)
    removeDrafts(dataDir)
    return { keptAs, ...made }
  } catch (fault) {
    if (whileOpen && existsSync(join(dataDir, FILE))) removeDrafts(dataDir)
    throw fault
  }
}

function makeRestored(dataDir: string, isWholeOnly: boolean): Omit<Recovery, 'keptAs'> {
  const folder = join(dataDir, DRAFT_FOLDER)
  mkdirSync(folder, { mode: 0o700 })
  const draft = join(folder, FILE)
  const copies = backupFiles(dataDir)
  // A running station tries again and again: on a full disk no try takes long.
  // Both databases are kept, and a station that lets riders in has as much room again for them.
  if (copies[0]) askForRoom(folder, bytesOf(copies[0].path) * (isWholeOnly ? 2 : 1))
  const backup = copies.find((one) => copyIfSound(one, draft, isWholeOnly)) ?? null
  if (isWholeOnly && !backup) throw new NotWhole()
  const { events, isWhole } = fillDraft(folder, join(dataDir, FILE))
  if (isWholeOnly && !isWhole) throw new NotWhole()
  syncFile(draft)
  renameSync(draft, join(dataDir, RESTORED))
  syncFolder(dataDir)
  return { backup, carriedOver: events, isWhole }
}

/**
 * Finishes a recovery that was cut short when all was saved, and clears away what is left of any other. Answers whether
 * there was one to finish.
 */
export function finishRecovery(dataDir: string, now: Instant): boolean {
  const isToFinish = existsSync(join(dataDir, RESTORED)) && !existsSync(join(dataDir, FILE))
  if (isToFinish) putInPlace(dataDir, now)
  removeDrafts(dataDir)
  return isToFinish
}

/** The name of the broken database that was set aside last; undefined when there is none, or none any more. */
export function latestSetAside(dataDir: string): string | undefined {
  return namesIn(dataDir)
    .filter((name) => /^station\.broken-.*\.db$/.test(name))
    .sort()
    .at(-1)
}

function removeDrafts(dataDir: string): void {
  for (const name of [RESTORED, DRAFT_FOLDER]) rmSync(join(dataDir, name), { recursive: true, force: true })
}

function putInPlace(dataDir: string, now: Instant): string | null {
  const keptAs = setAside(dataDir, now)
  renameSync(join(dataDir, RESTORED), join(dataDir, FILE))
  syncFolder(dataDir)
  return keptAs
}

/**
 * With what was not yet written back from its log, which is opened along with it by that name. A log without a database
 * goes by a name of its own: SQLite would take it for the new one's, or delete it.
 */
function setAside(dataDir: string, now: Instant): string | null {
  const [file, log] = [join(dataDir, FILE), join(dataDir, `${FILE}-wal`)]
  const name = `station.broken-${new Date(now).toISOString().replaceAll(':', '-')}`
  const keptAs = existsSync(file) ? `${name}.db` : null
  const isLogAlone = bytesOf(file) === 0
  rmSync(`${file}-shm`, { force: true })
  if (keptAs !== null) renameSync(file, join(dataDir, keptAs))
  if (bytesOf(log) > 0) renameSync(log, join(dataDir, isLogAlone ? `${name}.wal` : `${keptAs}-wal`))
  rmSync(log, { force: true })
  return keptAs
}

function fillDraft(folder: string, broken: string): CarriedOver {
  const db = openDatabase(folder)
  try {
    // SQLite would delete the write-ahead log of an empty file.
    const carriedOver = bytesOf(broken) === 0 ? { events: 0, isWhole: false } : carryOver(db, broken)
    writeBack(db)
    return carriedOver
  } finally {
    db.close()
  }
}

/** Closing would write back what it can, and say nothing of the rest: the log of a draft is not taken along. */
function writeBack(db: OpenDatabase): void {
  db.pragma('busy_timeout = 0') // nobody is waited for in a folder of one's own
  const [written] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
  if (written?.busy === 0) return
  throw new StationFault(
    'What was saved of the broken database cannot be put into its place: another program reads it. Nothing is lost: end that program, or restart this machine.',
  )
}

/** A copy keeps its name where the station may go on as it is: the disk may give it another time, when all else is lost. */
function copyIfSound(backup: BackupFile, draft: string, isWholeOnly: boolean): boolean {
  if (copyIfReadable(backup.path, draft) && isSound(draft) && canBeAsked(dirname(draft))) return true
  for (const part of ['', '-wal', '-shm']) rmSync(`${draft}${part}`, { force: true })
  if (!isWholeOnly) renameSync(backup.path, `${backup.path}.broken`)
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

/** Whether a copy, once it has the present form, makes sense to the station: events are entered on top of it. */
function canBeAsked(folder: string): boolean {
  const db = openDatabase(folder)
  try {
    mendProjections(db, openStores(db))
    return true
  } catch (fault) {
    if (isDamage(fault)) return false
    throw fault
  } finally {
    db.close()
  }
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
