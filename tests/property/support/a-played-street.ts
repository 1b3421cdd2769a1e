import { rmSync } from 'node:fs'
import { aClock, DAY_MS } from '../../support/a-clock.ts'
import { aKiosk } from '../../support/a-paired-station.ts'
import { type ATestStation, aStation, TUESDAY_AT_TEN } from '../../support/a-station.ts'
import { type AnOffice, anOffice, type OfficeFault } from '../../support/an-office.ts'
import { fc } from '../../support/seeded-fast-check.ts'

/** Places in lists that grow while the steps are taken, counted round and round. */
type Nth = number

/** One thing that may happen between an office and the kiosks that run copies of one data folder. */
export type StreetStep =
  | { readonly does: 'visit'; readonly kiosk: Nth; readonly times: number }
  | { readonly does: 'sync'; readonly kiosk: Nth; readonly request: number; readonly fault: OfficeFault | null }
  /** The power goes while a request is under way, before the office did what it asks for or after. */
  | { readonly does: 'kill'; readonly kiosk: Nth; readonly request: number; readonly isAfter: boolean }
  | { readonly does: 'restart' | 'back-up' | 'pair-again'; readonly kiosk: Nth }
  /** An older copy takes the place of a kiosk, or is run beside it. */
  | { readonly does: 'restore' | 'clone'; readonly kiosk: Nth; readonly copy: Nth }
  | { readonly does: 'pass-day' }

const just = <T extends string>(...texts: T[]) => fc.constantFrom(...texts)
const nth = fc.nat({ max: 6 })
const request = fc.nat({ max: 3 })
const fault = fc.constantFrom<(OfficeFault | null)[]>(null, null, null, 'drop-before', 'cut-after', 'half-answer', {
  status: 503,
})

const anyStreetStep: fc.Arbitrary<StreetStep> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: just('visit'), kiosk: nth, times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 8, arbitrary: fc.record({ does: just('sync'), kiosk: nth, request, fault }) },
  { weight: 2, arbitrary: fc.record({ does: just('kill'), kiosk: nth, request, isAfter: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: just('restart', 'pair-again'), kiosk: nth }) },
  { weight: 3, arbitrary: fc.record({ does: just('back-up'), kiosk: nth }) },
  { weight: 3, arbitrary: fc.record({ does: just('restore', 'clone'), kiosk: nth, copy: nth }) },
  { weight: 2, arbitrary: fc.record({ does: just('pass-day') }) },
)

export const anyStreetSteps = fc.array(anyStreetStep, { minLength: 12, maxLength: 30, size: 'max' })

export type Counted = Readonly<Record<string, number>>

const MOST_KIOSKS = 3

/** Plays steps on one data folder and its copies, and answers what truly happened beside what the office has of it. */
export async function playStreet(steps: readonly StreetStep[]): Promise<{ truth: Counted; office: Counted }> {
  const street = await openStreet()
  try {
    for (const step of steps) await take(street, step)
    street.office.failWith(null)
    // Two rounds each: the second hears of what the others said after the first.
    for (const station of [...street.kiosks, ...street.kiosks]) await aKiosk(station).round()
    return { truth: countByDate(street), office: datesOf(street.office.ledger.totals('visits')) }
  } finally {
    for (const folder of street.folders) rmSync(folder, { recursive: true, force: true })
    await street.office.close()
  }
}

type Visit = { readonly seq: number; readonly hash: string; readonly date: string }

type Street = {
  readonly office: AnOffice
  readonly clock: ReturnType<typeof aClock>
  readonly kiosks: ATestStation[]
  readonly copies: (() => ATestStation)[]
  readonly folders: string[]
  /** Visits at kiosks that are gone, of which the office had been handed the counts. */
  readonly handedIn: Visit[]
}

async function openStreet(): Promise<Street> {
  const office = await anOffice()
  const clock = aClock(TUESDAY_AT_TEN)
  const street: Street = { office, clock, kiosks: [], copies: [], folders: [], handedIn: [] }
  const first = enter(street, aStation({ repeatWindowMinutes: 0 }, clock))
  street.kiosks.push(first)
  street.copies.push(first.copy())
  await aKiosk(first).pair(office)
  street.copies.push(first.copy())
  return street
}

const taking: {
  readonly [D in StreetStep['does']]: (street: Street, step: Extract<StreetStep, { does: D }>) => unknown
} = {
  visit({ kiosks }, { kiosk, times }) {
    for (let time = 0; time < times; time++) aKiosk(pick(kiosks, kiosk)).visit()
  },
  async sync({ office, kiosks }, { kiosk, request: wrong, fault: given }) {
    let requests = 0
    office.failWith(() => (requests++ === wrong ? given : null))
    // Whether it worked is not asked: what counts is what is left in the end.
    await aKiosk(pick(kiosks, kiosk)).sync()
    office.failWith(null)
  },
  async kill(street, { kiosk, request: fatal, isAfter }) {
    const { office, kiosks } = street
    const power = new AbortController()
    let requests = 0
    office.failWith(() => {
      if (requests++ !== fatal) return null
      power.abort()
      return isAfter ? 'cut-after' : 'drop-before'
    })
    await aKiosk(pick(kiosks, kiosk))
      .round({ isFull: true }, power.signal)
      .catch(() => {})
    office.failWith(null)
    replace(street, kiosk, pick(kiosks, kiosk).reopen())
  },
  restart: (street, { kiosk }) => replace(street, kiosk, pick(street.kiosks, kiosk).reopen()),
  'back-up': ({ copies, kiosks }, { kiosk }) => copies.push(pick(kiosks, kiosk).copy()),
  'pair-again': ({ office, kiosks }, { kiosk }) => aKiosk(pick(kiosks, kiosk)).pair(office),
  async restore(street, { kiosk, copy }) {
    const lost = pick(street.kiosks, kiosk)
    street.handedIn.push(...handedInBy(street, lost))
    lost.context.db.close()
    replace(street, kiosk, enter(street, pick(street.copies, copy)()))
    await pairIfNeeded(street, pick(street.kiosks, kiosk))
  },
  async clone(street, { copy }) {
    if (street.kiosks.length >= MOST_KIOSKS) return
    const clone = enter(street, pick(street.copies, copy)())
    street.kiosks.push(clone)
    await pairIfNeeded(street, clone)
  },
  'pass-day': ({ clock }) => clock.pass(DAY_MS),
}

async function take(street: Street, step: StreetStep): Promise<void> {
  // The table pairs each kind of step with a function of the same kind; TypeScript cannot follow that.
  const takeStep = taking[step.does] as (street: Street, step: StreetStep) => unknown
  await takeStep(street, step)
}

/** What reaches the disk is proven elsewhere; here not waiting for it buys more cases. */
function enter(street: Street, station: ATestStation): ATestStation {
  station.context.db.pragma('synchronous = OFF')
  street.folders.push(station.context.dataDir)
  return station
}

function replace({ kiosks }: Street, kiosk: Nth, station: ATestStation): void {
  station.context.db.pragma('synchronous = OFF')
  kiosks[kiosk % kiosks.length] = station
}

/** A copy from before the pairing is paired like any new kiosk. */
async function pairIfNeeded({ office }: Street, station: ATestStation): Promise<void> {
  if (!station.context.officePairing.get()) await aKiosk(station).pair(office)
}

function visitsOf({ context }: ATestStation): Visit[] {
  return context.db
    .prepare<[], Visit>(`
      SELECT seq, hex(chain_hash) AS hash, business_date AS date FROM event_log WHERE kind = 'check-in.recorded'`)
    .all()
}

/** Of a kiosk that is about to be lost: all up to the furthest place on its log that the office has of any series. */
function handedInBy({ office }: Street, station: ATestStation): Visit[] {
  const { eventLog } = station.context
  const places = [...office.ledger.series.values()].map(({ known }) => known)
  const onItsLog = places.filter(({ seq, chainHash }) => eventLog.chainHashOf(seq)?.toString('hex') === chainHash)
  const furthest = Math.max(0, ...onItsLog.map(({ seq }) => seq))
  return visitsOf(station).filter(({ seq }) => seq <= furthest)
}

/** Each visit once, over all copies of the log that it is in. */
function countByDate({ kiosks, handedIn }: Street): Counted {
  const visits = new Map([...handedIn, ...kiosks.flatMap(visitsOf)].map(({ hash, date }) => [hash, date]))
  const counts: Record<string, number> = {}
  for (const date of visits.values()) counts[date] = (counts[date] ?? 0) + 1
  return counts
}

function datesOf(totals: Counted): Counted {
  const ofAll = Object.entries(totals).filter(([name]) => name.endsWith(' all'))
  return Object.fromEntries(ofAll.map(([name, value]) => [name.slice(0, 10), value]))
}

function pick<T>(all: readonly T[], at: Nth): T {
  return all[at % all.length]!
}
