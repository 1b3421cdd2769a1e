import Database from 'better-sqlite3'
import type { OpenDatabase } from './open-database.ts'

/** Stands for what could not be read. */
export type Unreadable = typeof UNREADABLE
export const UNREADABLE = Symbol('unreadable')

/**
 * Reads a broken database, and nothing else. Whatever is in there, riders are at the door: what cannot be read costs
 * nothing of the rest.
 */
export function readIfReadable<T>(work: () => T): T | Unreadable {
  try {
    return work()
  } catch (fault) {
    if (fault instanceof Database.SqliteError) return UNREADABLE
    throw fault
  }
}

/** The machine does not take what is entered, or SQLite has undone more than that. */
const OF_THIS_MACHINE = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|CANTOPEN|READONLY)/

/**
 * Enters something whole or not at all, and answers whether it was. Whatever else is wrong with it, in what was read or
 * in the copy, would be so at every try. Throws where it is the disk that does not take it: the broken database is where
 * it was, and the next try begins again.
 */
export function enterIfSound(db: OpenDatabase, work: () => void): boolean {
  try {
    db.transaction(work)()
    return true
  } catch (fault) {
    if (fault instanceof Database.SqliteError && OF_THIS_MACHINE.test(fault.code)) throw fault
    return false
  }
}
