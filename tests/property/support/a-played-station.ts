import { rmSync } from 'node:fs'
import { enterAttendant } from '../../../electron/station/attendants/add-attendant.ts'
import { retireAttendant } from '../../../electron/station/attendants/retire-attendant.ts'
import { checkInByHand } from '../../../electron/station/check-ins/check-in-by-hand.ts'
import { scanCode } from '../../../electron/station/check-ins/scan-code.ts'
import { typeCard } from '../../../electron/station/check-ins/type-card.ts'
import { voidCheckIn } from '../../../electron/station/check-ins/void-check-in.ts'
import { forgetRider } from '../../../electron/station/riders/forget-rider.ts'
import { issueRiderCode } from '../../../electron/station/riders/issue-rider-code.ts'
import { revokeCode } from '../../../electron/station/riders/revoke-code.ts'
import { changeSettings } from '../../../electron/station/settings/change-settings.ts'
import type { Verdict } from '../../../shared/check-ins/verdict.ts'
import type { RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import type { AttendantId, CheckInId, RiderRef } from '../../../shared/ids/ids.ts'
import { cardNumberOf } from '../../../shared/rider-code/card-number.ts'
import type { SchemeRule, StationSettings } from '../../../shared/settings/station-settings.ts'
import { localTimeOf } from '../../../shared/time/business-date.ts'
import { MINUTE_MS } from '../../support/a-clock.ts'
import { aForeignIssuer } from '../../support/a-foreign-issuer.ts'
import { type ATestStation, aStation, someSettings } from '../../support/a-station.ts'
import type { Step, StepOf } from './station-step.ts'

/** A station while steps are played on it, and what they can point at. */
type Play = {
  station: ATestStation
  readonly riders: RiderRef[]
  readonly codes: RiderCode[]
  readonly checkIns: CheckInId[]
  readonly attendants: AttendantId[]
}

/** The foreign station whose riders come here, trusted or not as the settings have it. */
const neighbour = aForeignIssuer()
const stranger = aForeignIssuer()

/** One scheme whose cards tell the platform by how they begin: a rider with two cards comes for two platforms. */
const staffCards: SchemeRule = {
  schemeId: 'staff-card',
  name: 'Staff card',
  startsWith: 'SF-',
  followedBy: 'digits',
  minLength: 4,
  maxLength: 12,
  parameter: null,
  platform: 'sf',
}

/**
 * Plays steps on a new station of three riders and hands it to `look` after each, with the number of the step. Closes
 * the station and removes its folder: hundreds of them are played in one test.
 */
export function playSteps(steps: readonly Step[], look: (station: ATestStation, step: number) => void): void {
  const play: Play = { station: aStation(settingsFor(true)), riders: [], codes: [], checkIns: [], attendants: [] }
  hasten(play.station)
  try {
    for (const platform of ['meituan', 'meituan', 'sf'] as const) take(play, { does: 'register', platform })
    steps.forEach((step, at) => {
      take(play, step)
      look(play.station, at)
    })
  } finally {
    play.station.context.db.close()
    rmSync(play.station.context.dataDir, { recursive: true, force: true })
  }
}

const taking: { readonly [D in Step['does']]: (play: Play, step: StepOf<D>) => void } = {
  scan: (play, { code, via }) => note(play, scanCode(play.station.context, pick(play.codes, code).text, via)),
  'scan-foreign': (play, { rider }) =>
    note(play, scanCode(play.station.context, neighbour.code({ riderId: `00000000000000f${rider}` }), 'wedge')),
  'scan-scheme': (play, { subject, platform }) =>
    note(play, scanCode(play.station.context, `${platform.toUpperCase()}-${subject}00`, 'camera')),
  'scan-refused': (play, { code, how }) => {
    const { text } = pick(play.codes, code)
    const refused = { malformed: 'hello', altered: altered(text), 'unknown-issuer': stranger.code() }
    note(play, scanCode(play.station.context, refused[how], 'wedge'))
  },
  'type-card': (play, { code, how }) => {
    const { cardNumber } = pick(play.codes, code)
    const slip = String((Number(cardNumber) + 1) % 10 ** 10).padStart(10, '0')
    const guess = cardNumberOf(String((Number(cardNumber.slice(0, 8)) + 1) % 10 ** 8).padStart(8, '0'))
    note(play, typeCard(play.station.context, { right: cardNumber, slip, guess }[how]))
  },
  'by-hand': (play, { rider }) => {
    const riderRef = pick(play.riders, rider)
    const { context, lead } = play.station
    if (context.riders.get(riderRef)) note(play, checkInByHand(context, { riderRef, reason: 'flat phone', by: lead }))
  },
  void: ({ station, checkIns }, { checkIn }) => {
    const checkInId = checkIns.at(-1 - (checkIn % checkIns.length))
    if (checkInId !== undefined) voidCheckIn(station.context, checkInId, 'wrong rider', station.lead)
  },
  register: ({ station, riders, codes }, { platform }) => {
    const phoneTail = String(riders.length).padStart(4, '0')
    const { riderRef, code } = station.register({ name: 'Rider', phoneTail, platform })
    riders.push(riderRef)
    codes.push(code)
  },
  'issue-code': ({ station, riders, codes }, { rider }) => {
    const { context, lead } = station
    const riderRef = pick(riders, rider)
    if (!context.riders.get(riderRef)) return
    codes.push(context.inTransaction(() => issueRiderCode(context, riderRef, lead)))
  },
  revoke: ({ station, codes }, { code }) =>
    void revokeCode(station.context, pick(codes, code).codeId, 'lost', station.lead),
  forget: ({ station, riders }, { rider }) => void forgetRider(station.context, pick(riders, rider), station.lead),
  'add-attendant': ({ station: { context }, attendants }) => {
    const pin = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) }
    const attendant = { name: 'Attendant', role: 'attendant' } as const
    attendants.push(context.inTransaction(() => enterAttendant(context, attendant, pin)))
  },
  // As signing in appends it, without the hashing.
  'refuse-pin': ({ station: { context, lead }, attendants }, { attendant }) => {
    const attendantId = attendants[attendant % attendants.length] ?? lead
    const payload = { attendantId, lockedUntil: context.clock.now() + MINUTE_MS }
    context.inTransaction(() => context.append({ kind: 'attendant.pin-refused', payload }))
  },
  'retire-attendant': ({ station, attendants }, { attendant }) => {
    const attendantId = attendants[attendant % attendants.length]
    if (attendantId) retireAttendant(station.context, attendantId, station.lead)
  },
  'change-settings': ({ station }, { changes: { trusts, ...changes } }) =>
    void changeSettings(station.context, someSettings({ ...settingsFor(trusts), ...changes }), station.lead),
  pass: ({ station }, { ms }) => station.clock.pass(ms),
  'pass-to-next-date': ({ station }, { date, offMs }) => station.clock.pass(msToNextDate(station, date) + offMs),
  'set-clock': ({ station: { clock } }, { byMs }) =>
    clock.set(Math.min(LATEST_AT, Math.max(EARLIEST_AT, clock.now() + byMs))),
  restart: (play) => {
    play.station = play.station.reopen()
    hasten(play.station)
  },
}

function take(play: Play, step: Step): void {
  // The table pairs each kind of step with a function of the same kind; TypeScript cannot follow that.
  const takeStep = taking[step.does] as (play: Play, step: Step) => void
  takeStep(play, step)
}

/** How far clocks are set, however often: rider codes end in 2149. */
const EARLIEST_AT = Date.parse('2001-01-01T00:00:00Z')
const LATEST_AT = Date.parse('2080-01-01T00:00:00Z')

/** What reaches the disk is proven elsewhere, by killed processes; here not waiting for it buys more cases. */
function hasten({ context }: ATestStation): void {
  context.db.pragma('synchronous = OFF')
}

function settingsFor(trusts: boolean): Partial<StationSettings> {
  return {
    trustedIssuers: trusts ? [{ name: 'Neighbour', publicKey: neighbour.publicKey }] : [],
    schemeRules: [staffCards, { ...staffCards, startsWith: 'JD-', platform: 'jd' }],
  }
}

function note({ checkIns }: Play, verdict: Verdict): void {
  if ('checkInId' in verdict) checkIns.push(verdict.checkInId)
}

/** From now to the first quarter of an hour of another date. */
function msToNextDate({ context, clock }: ATestStation, date: 'business' | 'civil'): number {
  const { timeZone, cutOverHour } = context.settings()
  const dateAt = (at: number) =>
    localTimeOf(at, { timeZone, cutOverHour: date === 'civil' ? 0 : cutOverHour }).businessDate
  const now = clock.now()
  const quarterMs = 15 * MINUTE_MS
  let at = Math.ceil(now / quarterMs) * quarterMs
  while (dateAt(at) === dateAt(now)) at += quarterMs
  return at - now
}

function altered(text: string): string {
  return text.slice(0, 100) + (text[100] === 'A' ? 'B' : 'A') + text.slice(101)
}

function pick<T>(all: readonly T[], nth: number): T {
  return all[nth % all.length]!
}
