import { randomBytes, randomInt } from 'node:crypto'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'
import type { StationSettings } from '../../shared/settings/station-settings.ts'
import { type BusinessDate, type LocalTime, localTimeOf } from '../../shared/time/business-date.ts'
import type { Clock } from '../../shared/time/clock.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { AttendantSessions } from './attendants/attendant-sessions.ts'
import { CheckInAges } from './check-ins/check-in-ages.ts'
import { ClockWatch } from './clock-watch.ts'
import { mendSigningKey } from './database/mend-signing-key.ts'
import type { OpenDatabase } from './database/open-database.ts'
import { openDay } from './days/open-day.ts'
import { DeviceWatch } from './device-watch.ts'
import { appendEvent } from './events/append-event.ts'
import type { RecordedEvent, StationEvent } from './events/station-event.ts'
import { createKeyedHash, type KeyedHash } from './keys/keyed-hash.ts'
import { type IssuerKey, issuerKeyOf, type SigningKey, signingKeyOf } from './keys/rider-code-keys.ts'
import { NoticeBoard } from './notice-board.ts'
import { openStores, type StationStores } from './station-stores.ts'
import { PresentRiders } from './supplies/present-riders.ts'

/** All that a use case works with. Nothing below reads the time, the disk or chance by itself. */
export type StationContext = StationStores & {
  readonly stores: StationStores
  readonly dataDir: string
  readonly db: OpenDatabase
  readonly clock: Clock
  readonly clockWatch: ClockWatch
  readonly checkInAges: CheckInAges
  readonly sessions: AttendantSessions
  readonly presentRiders: PresentRiders
  /** Business dates known to be open, so that no use case need look. */
  readonly openDates: Set<BusinessDate>
  readonly signingKey: SigningKey
  readonly keyedHash: KeyedHash
  /** The settings now; refused `not-now` before the station is set up. */
  settings(): StationSettings
  isSetUp(): boolean
  /** The key of an issuer this station or its office trusts, itself included, by its 12 hex digits. */
  issuerKey(keyId: string): IssuerKey | undefined
  localNow(): LocalTime & { readonly at: Instant }
  /** Runs all of a use case's reading and writing together, or none of it. */
  inTransaction<T>(work: () => T): T
  /** Appends an event of this moment. Inside `inTransaction` only. */
  append(event: StationEvent): RecordedEvent
  /** Runs asynchronous work that must not overlap with its like. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>
  /** What attendants should know of, latest last. */
  readonly notices: NoticeBoard
  readonly devices: DeviceWatch
  /** Random hex digits, two for each byte. */
  newHex(bytes: number): string
  /** A random whole number from 0 up to, not including, `below`. */
  newNumber(below: number): number
}

/** What is known of the clock since the station was opened, and nowhere kept. */
export type KnownOfClock = Pick<StationContext, 'clockWatch' | 'checkInAges'>

/** Makes the context of an open database, which goes on with what is `known` already where it replaces another. */
export function createContext(db: OpenDatabase, dataDir: string, clock: Clock, known?: KnownOfClock): StationContext {
  const stores = openStores(db)
  const notices = new NoticeBoard()
  const keys = db.transaction(() => {
    if (stores.eventLog.mendHead()) notices.add({ code: 'log-damaged', at: clock.now(), detail: 'its head was lost' })
    if (mendSigningKey(stores, dataDir)) {
      notices.add({ code: 'database-mended', at: clock.now(), detail: 'the key that rider codes are signed with' })
    }
    return { signing: stores.keyVault.signingKey(), hash: stores.keyVault.hashKey() }
  })()
  const signingKey = signingKeyOf(keys.signing)
  const clockWatch = known?.clockWatch ?? new ClockWatch(clock, stores.eventLog.head().occurredAt)
  const settings = settingsCache(stores)
  const issuers = issuerCache(signingKey)
  const officeIssuers = officeIssuerCache(stores)
  // Made once: making one takes longer than the few rows that are written in it.
  const transaction = db.transaction((work: () => unknown) => work())
  let queue: Promise<unknown> = Promise.resolve()

  const context: StationContext = {
    ...stores,
    stores,
    dataDir,
    db,
    clock,
    clockWatch,
    checkInAges: known?.checkInAges ?? new CheckInAges(clockWatch),
    notices,
    devices: new DeviceWatch(clock.now()),
    signingKey,
    keyedHash: createKeyedHash(keys.hash),
    sessions: new AttendantSessions(clock, () => (settings.get()?.attendantIdleSeconds ?? 120) * 1000),
    settings() {
      const known = settings.get()
      if (!known) throw new StationRefusal('not-now', 'The station has not been set up yet.')
      return known
    },
    presentRiders: new PresentRiders(clock),
    openDates: new Set(),
    isSetUp: () => settings.get() !== undefined && stores.attendants.active().some((one) => one.role === 'lead'),
    issuerKey: (keyId) => issuers(keyId, settings.get()) ?? officeIssuers(keyId),
    localNow() {
      const at = clock.now()
      return { at, ...localTimeOf(at, settings.get() ?? BEFORE_SET_UP) }
    },
    inTransaction<T>(work: () => T) {
      if (db.inTransaction) return work()
      noteClockStep(context)
      openNewDay(context)
      try {
        return transaction.immediate(work) as T
      } catch (fault) {
        settings.forget()
        stores.officePairing.forget()
        throw fault
      }
    },
    append(event) {
      const recorded = appendEvent(stores, event, context.localNow())
      if (event.kind === 'settings.changed') settings.forget()
      return recorded
    },
    oneAtATime(work) {
      const done = queue.then(work)
      queue = done.catch(() => undefined)
      return done
    },
    newHex: (bytes) => randomBytes(bytes).toString('hex'),
    newNumber: (below) => randomInt(below),
  }
  return context
}

/** A step is an event of its own, so that it is on record whatever becomes of the use case that came upon it. */
function noteClockStep({ db, clockWatch, notices, append }: StationContext): void {
  const step = clockWatch.takeStep()
  if (!step) return
  try {
    db.transaction(() => append({ kind: 'clock.stepped', payload: step })).immediate()
  } catch (fault) {
    clockWatch.putBack(step)
    throw fault
  }
  const [from, to] = [step.fromAt, step.toAt].map((at) => new Date(at).toISOString())
  notices.add({ code: 'clock-stepped', at: step.toAt, detail: `${from} → ${to}` })
}

/** The first use case of a business date opens it; it is on record whatever becomes of that use case. */
function openNewDay(context: StationContext): void {
  const { businessDate } = context.localNow()
  if (context.openDates.has(businessDate) || !context.isSetUp()) return
  context.db.transaction(() => openDay(context)).immediate()
  context.openDates.add(businessDate)
}

/** Where events fall that happen before a time zone is known. */
const BEFORE_SET_UP = { timeZone: 'UTC', cutOverHour: 0 } as const

function settingsCache({ settingStore }: StationStores) {
  let kept: StationSettings | undefined
  return {
    get: () => {
      kept ??= settingStore.get()
      return kept
    },
    forget: () => {
      kept = undefined
    },
  }
}

/** Issuer keys by id, made once for each list of trusted issuers. */
function issuerCache(own: IssuerKey) {
  let madeFor: StationSettings['trustedIssuers'] | undefined
  let byId = new Map<string, IssuerKey>()
  return (keyId: string, settings: StationSettings | undefined) => {
    if (keyId === own.keyId) return own
    if (madeFor !== settings?.trustedIssuers) {
      madeFor = settings?.trustedIssuers
      byId = new Map((madeFor ?? []).map(({ publicKey }) => issuerKeyOf(publicKey)).map((key) => [key.keyId, key]))
    }
    return byId.get(keyId)
  }
}

/** Keys of issuers that the office vouches for, made when first met. */
function officeIssuerCache({ officeIssuers }: StationStores) {
  const byPublicKey = new Map<string, IssuerKey>()
  return (keyId: string) => {
    const publicKey = officeIssuers.publicKeyOf(keyId)
    if (publicKey === undefined) return undefined
    const key = byPublicKey.get(publicKey) ?? issuerKeyOf(publicKey)
    byPublicKey.set(publicKey, key)
    return key
  }
}
