import Database from 'better-sqlite3'
import { chainHash, isSameHash } from '../events/chain-hash.ts'
import { EventLogStore, type EventRow, eventOf } from '../events/event-log-store.ts'
import { projectEvent } from '../events/project-event.ts'
import { KeyVaultStore } from '../keys/key-vault-store.ts'
import { signingKeyOf } from '../keys/rider-code-keys.ts'
import { openStores, type StationStores } from '../station-stores.ts'
import { enterSeries } from '../sync/enter-series.ts'
import { forgetOfficeLists } from '../sync/forget-office-lists.ts'
import { type OfficePairing, OfficePairingStore } from '../sync/office-pairing-store.ts'
import { UpstreamKeyVault } from '../sync/upstream-key-vault.ts'
import { carryOfficeLists } from './carry-office-lists.ts'
import { carryVault } from './carry-vault.ts'
import type { OpenDatabase } from './open-database.ts'
import { enterIfSound, readIfReadable, UNREADABLE } from './salvage.ts'

export type CarriedOver = {
  readonly events: number
  /** Whether that is all that happened since the copy was made, to the last event and name. */
  readonly isWhole: boolean
}

/**
 * Takes over from a broken database what its copy lacks and can still be read: every event that the chain proves to
 * follow the last one of the copy, and the vault. No events when it makes no sense at all.
 */
export function carryOver(db: OpenDatabase, brokenFile: string): CarriedOver {
  const broken = new Database(brokenFile, { readonly: true })
  try {
    return db.transaction(() => carryParts(db, broken)).immediate()
  } finally {
    broken.close()
  }
}

function carryParts(db: OpenDatabase, broken: OpenDatabase): CarriedOver {
  const { seq } = new EventLogStore(db).head()
  const events = carryEvents(db, broken)
  const keys = readIfReadable(() => new KeyVaultStore(broken).all())
  if (keys !== UNREADABLE) enterIfSound(db, () => new KeyVaultStore(db).takeOver(keys))
  const isPairingWhole = carryPairing(db, broken, seq)
  const isVaultWhole = carryVault(db, broken, seq)
  // Without the last events nobody knows of which office the lists are.
  const isAtEnd = isAtSameEnd(db, broken)
  const areListsWhole = !isAtEnd || !isPairedAsInCopy(db, seq) || carryOfficeLists(db, broken)
  return { events, isWhole: isAtEnd && isPairingWhole && isVaultWhole && areListsWhole }
}

/** Whether both logs end with the same event: its hash stands for all those before it. */
function isAtSameEnd(db: OpenDatabase, broken: OpenDatabase): boolean {
  const [end, brokenEnd] = [db, broken].map((each) =>
    readIfReadable(() => new EventLogStore(each).findHead()?.chainHash),
  )
  return Buffer.isBuffer(end) && Buffer.isBuffer(brokenEnd) && isSameHash(end, brokenEnd)
}

/** Rows up to the first that cannot be read. */
function* readRows<T>(rows: () => Iterable<T>): Generator<T> {
  try {
    yield* rows()
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError)) throw fault
  }
}

/** Up to the first that is not proven to follow, cannot be read, or does not go with the copy. */
function carryEvents(db: OpenDatabase, broken: OpenDatabase): number {
  const stores = openStores(db)
  const head = stores.eventLog.head()
  let last: Pick<EventRow, 'seq' | 'chainHash'> = head
  for (const row of readRows(() => new EventLogStore(broken).rowsOneByOne(head.seq))) {
    const before = last
    if (!enterIfSound(db, () => enterEvent(stores, before, row))) break
    last = row
  }
  return last.seq - head.seq
}

function enterEvent(stores: StationStores, before: Pick<EventRow, 'seq' | 'chainHash'>, row: EventRow): void {
  const expected = chainHash(before.chainHash, row)
  const follows = row.seq === before.seq + 1 && isSameHash(expected, row.chainHash)
  if (!follows) throw new Error(`Nothing proves that event ${row.seq} follows event ${before.seq}.`)
  stores.eventLog.append(row)
  projectEvent(stores, eventOf(row))
}

/**
 * An office that was left since the copy was made is not called again, nothing it sent down holds, and what it is known
 * to have says nothing of the one that was joined. Which that was is in the broken vault, or has to be joined again:
 * then the answer is false.
 */
function carryPairing(db: OpenDatabase, broken: OpenDatabase, copiedSeq: number): boolean {
  const stores = openStores(db)
  const last = lastOfPairing(stores, copiedSeq)
  if (last) {
    forgetOfficeLists(stores)
    stores.officePairing.remove()
    stores.upstreamKeys.removeInUse()
  }
  const isReplaced = last === 'office.paired'
  const keys = readIfReadable(() => upstreamKeysOf(broken))
  const hasKeys = keys !== UNREADABLE && enterIfSound(db, () => stores.upstreamKeys.takeOver(keys, { isReplaced }))
  const joined = isReplaced ? readIfReadable(() => new OfficePairingStore(broken).get()) : null
  const isJoined = joined !== UNREADABLE && joined && enterIfSound(db, () => enterSeriesOf(stores, joined))
  if (last && !isJoined) stores.upstreamKeys.removeInUse()
  return !isReplaced || (hasKeys && isJoined === true)
}

type OfPairing = 'office.paired' | 'office.unpaired'

/** What happened last of that since the copy was made. */
function lastOfPairing({ eventLog }: StationStores, copiedSeq: number): OfPairing | undefined {
  let last: OfPairing | undefined
  for (const { kind } of eventLog.rows(copiedSeq)) {
    if (kind === 'office.paired' || kind === 'office.unpaired') last = kind
  }
  return last
}

function isPairedAsInCopy(db: OpenDatabase, copiedSeq: number): boolean {
  const stores = openStores(db)
  return stores.officePairing.get() !== null && lastOfPairing(stores, copiedSeq) === undefined
}

function enterSeriesOf(stores: StationStores, { stationId, sketchKey }: OfficePairing): void {
  const signingKey = signingKeyOf(stores.keyVault.signingKey())
  enterSeries({ ...stores, signingKey }, { stationId, sketchKey: sketchKey.toString('hex') })
}

/** With both read once: what cannot be read is met here. */
function upstreamKeysOf(broken: OpenDatabase): UpstreamKeyVault {
  const keys = new UpstreamKeyVault(broken)
  for (const role of ['in-use', 'to-enrol'] as const) keys.open(role, undefined)
  return keys
}
