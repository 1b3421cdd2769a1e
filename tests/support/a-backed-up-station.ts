/** A closed station with a copy of its database and events that came after: for tests of what can be saved from damage. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { enterStarterCatalogue } from '../../electron/station/catalogue/starter-catalogue.ts'
import { scanCode } from '../../electron/station/check-ins/scan-code.ts'
import { backupPath } from '../../electron/station/database/backup-files.ts'
import { openContext, replaceDatabase } from '../../electron/station/open-context.ts'
import type { StationContext } from '../../electron/station/station-context.ts'
import type { SetClock } from './a-clock.ts'
import { type ARegisteredRider, type ATestStation, aStation } from './a-station.ts'

export type ABackedUpStation = {
  readonly dataDir: string
  readonly clock: SetClock
  /** Registered before the copy was made, and checked in before it. */
  readonly known: ARegisteredRider
  /** Registered and checked in after it. */
  readonly later: ARegisteredRider
  /** The number of the last event. */
  readonly events: number
  /** The bytes of the key that rider codes are signed with. */
  readonly signingKey: Buffer
  /** As a start does, or, where it is known to be broken, as a station does that was open. */
  open(isKnownBroken?: boolean): StationContext
}

const PAGE_BYTES = 4_096

/** What else happens at the station before the copy is made, and after. */
type AlsoHappens = {
  readonly before?: (context: StationContext) => void
  readonly after?: (context: StationContext) => void
}

export function aBackedUpStation({ before, after }: AlsoHappens = {}): ABackedUpStation {
  const station = aStation()
  const { context, clock } = station
  const { dataDir, db, eventLog } = context
  context.inTransaction(() => enterStarterCatalogue(context))
  const known = checkedIn(station, 'Known-Rider-Name')
  before?.(context)
  backUp(context)
  const later = checkedIn(station, 'Later-Rider-Name')
  after?.(context)
  const events = eventLog.head().seq
  const key = db.prepare<[], Buffer>("SELECT private_key FROM vault_key WHERE purpose = 'rider-code-signing'")
  const signingKey = key.pluck().get()!
  db.close()
  return {
    ...{ dataDir, clock, known, later, events, signingKey },
    open(isKnownBroken = false) {
      const opened = openContext(
        dataDir,
        clock,
        isKnownBroken ? replaceDatabase(dataDir, clock.now()).notice : undefined,
      )
      onTestFinished(() => void opened.db.close())
      return opened
    },
  }
}

function checkedIn(station: ATestStation, name: string): ARegisteredRider {
  const rider = station.register({ name })
  scanCode(station.context, rider.code.text, 'wedge')
  return rider
}

function backUp({ db, dataDir, eventLog, localNow }: StationContext): void {
  const path = backupPath(dataDir, eventLog.head().seq, localNow().businessDate)
  mkdirSync(dirname(path), { recursive: true })
  db.prepare('VACUUM INTO ?').run(path)
}

/** Overwrites the first page of a table in the database of a closed station. */
export function breakTable(dataDir: string, table: string): void {
  const file = join(dataDir, 'station.db')
  const db = new Database(file, { readonly: true })
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)!
  db.close()
  writeFileSync(file, readFileSync(file).fill(0x5a, (page - 1) * PAGE_BYTES, page * PAGE_BYTES))
}

/** Overwrites one of many pages that hold the rows of a table, in the database of a closed station: the last but one. */
export function breakLeaf(dataDir: string, table: string, at = -2): void {
  const file = join(dataDir, 'station.db')
  const db = new Database(file, { readonly: true })
  const leaves = db.prepare<[string], number>(
    "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
  )
  const page = leaves.pluck().all(table).at(at)
  db.close()
  if (page === undefined) throw new Error('the table has no page but one')
  writeFileSync(file, readFileSync(file).fill(0x5a, (page - 1) * PAGE_BYTES, page * PAGE_BYTES))
}

/** Alters bytes where they stand in a file, so that SQLite itself finds nothing wrong with it. */
export function alterBytes(file: string, from: Uint8Array, to: Uint8Array): void {
  const bytes = readFileSync(file)
  const places: number[] = []
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) places.push(at)
  if (places.length === 0) throw new Error('these bytes are not in the file')
  for (const at of places) bytes.set(to, at)
  writeFileSync(file, bytes)
}
