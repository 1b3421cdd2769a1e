import { OfficeEtagStore } from '../sync/office-etag-store.ts'
import type { OpenDatabase } from './open-database.ts'
import { enterIfSound, readIfReadable, UNREADABLE } from './salvage.ts'

/** What the office sent down, and whether a list says who is let in. */
const LISTS = [
  { list: 'office_issuer', isOfDoor: true },
  { list: 'office_revoked_code', isOfDoor: true },
  { list: 'office_item', isOfDoor: false },
  { list: 'office_notice', isOfDoor: false },
  { list: 'office_setting', isOfDoor: false },
] as const

type Row = Readonly<Record<string, unknown>>

/**
 * Takes over what the office of both databases sent down: by the copy a code may hold that was revoked since. The office
 * is asked for all of it once more, so that what cannot be read, or was altered by a disk, is as it was then. Answers
 * whether all that says who is let in was taken over: until the office is reached, that is what holds.
 */
export function carryOfficeLists(db: OpenDatabase, broken: OpenDatabase): boolean {
  const lost = LISTS.filter(({ list }) => !carryList(db, broken, list))
  new OfficeEtagStore(db).clear()
  return !lost.some(({ isOfDoor }) => isOfDoor)
}

function carryList(db: OpenDatabase, broken: OpenDatabase, list: string): boolean {
  const rows = readIfReadable(() => broken.prepare<[], Row>(`SELECT * FROM ${list}`).all())
  return rows !== UNREADABLE && enterIfSound(db, () => enterRows(db, list, rows))
}

function enterRows(db: OpenDatabase, list: string, rows: readonly Row[]): void {
  db.exec(`DELETE FROM ${list}`)
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const insert = db.prepare(`INSERT INTO ${list} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
  for (const row of rows) insert.run(...Object.values(row))
}
