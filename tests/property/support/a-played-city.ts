import { readFileSync, rmSync } from 'node:fs'
import { scanCode } from '../../../electron/station/check-ins/scan-code.ts'
import { voidCheckIn } from '../../../electron/station/check-ins/void-check-in.ts'
import { saveSheetFile } from '../../../electron/station/sync/save-sheet-file.ts'
import { OfficeProblem } from '../../../office/http/office-problem.ts'
import type { CheckInId } from '../../../shared/ids/ids.ts'
import { DAY_MS } from '../../support/a-clock.ts'
import { aKiosk, TOOLS } from '../../support/a-paired-station.ts'
import { type Counted, countedBy, keptOf } from '../../support/office/kept-and-counted.ts'
import {
  aNewStation,
  backUp,
  type City,
  entered,
  logNameOf,
  openPlay,
  type Play,
  pair,
  pairIfNeeded,
  pick,
  put,
  reopen,
} from './a-city.ts'
import type { CityStep } from './city-step.ts'
import { countingsIn, logOf, sumsOfCountings, sumsOfStreet } from './counted-in-city.ts'

export type PlayedCity = {
  readonly truth: Counted
  readonly office: Counted
  /** What the office has more of than there ever was, also of dates that it is not sure of. */
  readonly tooMany: readonly string[]
}

/** Plays steps in a new street of two stations; answers what truly happened there beside what the office has of it. */
export async function playCity(city: City, steps: readonly CityStep[]): Promise<PlayedCity> {
  const play = await openPlay(city)
  try {
    for (const step of steps) await take(play, step)
    await agree(play)
    return await counted(play)
  } finally {
    for (const { station } of play.kiosks) station.context.db.close()
    for (const folder of play.folders) rmSync(folder, { recursive: true, force: true })
  }
}

async function counted(play: Play): Promise<PlayedCity> {
  const { kiosks, lost, streetId, isPlain } = play
  const office = play.city.office.office()
  const countings = await countingsIn(office, [...lost, ...kiosks.map(({ station }) => logOf(station, false))])
  const ever = sumsOfCountings(countings.filter(({ by }) => by > 0))
  let truth = sumsOfCountings(countings)
  let kept = await sumsOfStreet(office, streetId)
  const tooMany = Object.keys(kept).filter((name) => (kept[name] ?? 0) > (ever[name] ?? 0))
  for (const { station, stationId } of isPlain ? kiosks : []) {
    truth = { ...truth, ...countedBy(station, stationId) }
    kept = { ...kept, ...(await keptOf(office, stationId)) }
  }
  return { truth: sureOf(play, truth), office: sureOf(play, kept), tooMany }
}

/** Without the dates that the office itself named as ones that it is not sure of. */
function sureOf({ unsureDates }: Play, counted: Counted): Counted {
  return Object.fromEntries(
    Object.entries(counted).filter(([name]) => ![...unsureDates].some((date) => name.startsWith(date))),
  )
}

const taking: { readonly [D in CityStep['does']]: (play: Play, step: Extract<CityStep, { does: D }>) => unknown } = {
  visit(play, { kiosk, times }) {
    for (let time = 0; time < times; time++) aKiosk(pick(play.kiosks, kiosk).station).visit()
  },
  void(play, { kiosk }) {
    const { context, lead } = pick(play.kiosks, kiosk).station
    const latest = [...context.eventLog.events()].filter(({ kind }) => kind === 'check-in.recorded').at(-1)
    if (latest) voidCheckIn(context, latest.seq as CheckInId, 'not here', lead)
  },
  refuse: (play, { kiosk }) => scanCode(pick(play.kiosks, kiosk).station.context, 'no rider', 'wedge'),
  'pass-day': (play, { kiosk }) => pick(play.kiosks, kiosk).station.clock.pass(DAY_MS),
  'set-clock'(play, { kiosk, days }) {
    const { clock } = pick(play.kiosks, kiosk).station
    clock.set(clock.now() + days * DAY_MS)
  },
  async sync(play, { kiosk, faults }) {
    play.city.faults = [...faults]
    // Whether it worked is not asked: what counts is what is left in the end.
    await aKiosk(pick(play.kiosks, kiosk).station).sync()
  },
  async kill(play, { kiosk, faults }) {
    const power = new AbortController()
    let left = faults.length
    play.city.faults = [...faults]
    play.city.onRequest = () => void (left-- === 0 && power.abort())
    const { station } = pick(play.kiosks, kiosk)
    await aKiosk(station)
      .round({ isFull: true }, power.signal)
      .catch(() => {})
    play.city.onRequest = () => {}
    reopen(play, kiosk)
  },
  restart: (play, { kiosk }) => reopen(play, kiosk),
  'back-up': (play, { kiosk }) => backUp(play, pick(play.kiosks, kiosk)),
  'pair-again': (play, { kiosk, faults }) => pair(play, pick(play.kiosks, kiosk), faults),
  async move(play, { kiosk, faults }) {
    const moved = pick(play.kiosks, kiosk)
    const logName = logNameOf(moved.station)
    if (play.kiosks.some((other) => other !== moved && logNameOf(other.station) === logName)) return
    // What a kiosk owes it takes along: a copy of it that stayed behind would hand that in as well.
    play.copies = play.copies.filter((copy) => copy.logName !== logName)
    play.files = play.files.filter((file) => file.logName !== logName)
    moved.stationId = play.stationIds.find((stationId) => stationId !== moved.stationId)!
    play.isPlain = false
    await pair(play, moved, faults)
  },
  async restore(play, { kiosk, copy }) {
    if (play.copies.length === 0) return
    play.isPlain = false
    const { open, stationId } = pick(play.copies, copy)
    await put(play, pick(play.kiosks, kiosk), { station: entered(play, open()), stationId })
  },
  async clone(play, { copy }) {
    if (play.kiosks.length >= MOST_KIOSKS || play.copies.length === 0) return
    play.isPlain = false
    const { open, stationId } = pick(play.copies, copy)
    const clone = { station: entered(play, open()), stationId }
    play.kiosks.push(clone)
    await pairIfNeeded(play, clone)
  },
  async replace(play, { kiosk }) {
    play.isPlain = false
    const replaced = pick(play.kiosks, kiosk)
    await put(play, replaced, { station: aNewStation(play), stationId: replaced.stationId })
  },
  async 'save-file'(play, { kiosk }) {
    const { station, stationId } = pick(play.kiosks, kiosk)
    const place = { rootId: 'station', folders: [] }
    const saved = await saveSheetFile(station.context, TOOLS, place, async () => {})
    if (saved.outcome !== 'saved') throw new Error(saved.reason)
    const file = JSON.parse(readFileSync(saved.fullPath, 'utf8'))
    play.files = [...play.files, { file, stationId, logName: logNameOf(station) }]
  },
  async 'import-file'({ city, files, unsureDates }, { file }) {
    if (files.length === 0) return
    const given = pick(files, file)
    // A file of a copy that parted is refused; that kiosk hands in by itself what it counted.
    const imported = await city.office.importFile(given.file, given.stationId).catch((fault) => {
      if (!(fault instanceof OfficeProblem)) throw fault
    })
    for (const date of imported?.unsureDates ?? []) unsureDates.add(date)
  },
  async 'restart-office'({ city }) {
    await city.office.close()
    await city.office.open()
  },
}

async function take(play: Play, step: CityStep): Promise<void> {
  // The table pairs each kind of step with a function of the same kind; TypeScript cannot follow that.
  const takeStep = taking[step.does] as (play: Play, step: CityStep) => unknown
  await takeStep(play, step)
}

const MOST_KIOSKS = 4

/** The network is good from now on. Each kiosk calls until it has heard of what the others said after it. */
async function agree(play: Play): Promise<void> {
  play.city.faults = []
  for (let time = 0; time < 2; time++) {
    for (const kiosk of play.kiosks) {
      let problem = await aKiosk(kiosk.station).sync()
      if (problem === 'unknown-station') {
        // Another kiosk was paired with its station since.
        await pair(play, kiosk)
        problem = await aKiosk(kiosk.station).sync()
      }
      if (problem !== null) throw new Error(`a kiosk ended in ${problem}`)
    }
  }
}
