import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { checkEventChain } from '../../electron/station/events/check-event-chain.ts'
import { rebuildProjections } from '../../electron/station/events/rebuild-projections.ts'
import type { StationContext } from '../../electron/station/station-context.ts'
import { aFolder, aStation } from '../support/a-station.ts'
import { bundleProgram } from '../support/bundle-program.ts'
import { dumpTables, tablesOf } from '../support/dump-tables.ts'
import { PATIENT } from '../support/patient.ts'
import { fc } from '../support/seeded-fast-check.ts'
import { keptCounts, recount } from './support/recount.ts'
import type { BusyPlan } from './support/station-to-kill.ts'

const KILLS = 100

/** When to kill a station: after so many lines of its own, and then so many turns of the event loop of ours. */
const someMoment = fc.record({ lines: fc.integer({ min: 1, max: 14 }), turns: fc.nat({ max: 3_000 }) })

it(`keeps every check-in it has confirmed, through ${KILLS} kills of its process`, PATIENT, async () => {
  const station = aStation({ repeatWindowMinutes: 0 })
  const codes = Array.from({ length: 12 }, () => station.register().code)
  station.context.db.close()
  const program = await bundleProgram(join(import.meta.dirname, 'support', 'station-to-kill.ts'))
  const compileCache = aFolder()

  const confirmed: string[] = []
  for (const { lines, turns } of fc.sample(someMoment, KILLS)) {
    const plan = {
      codes: codes.map(({ text }) => text),
      cards: codes.map(({ cardNumber }) => cardNumber),
      turn: confirmed.length,
    }
    confirmed.push(
      ...(await liveUntilKilled({ program, dataDir: station.context.dataDir, compileCache, plan }, { lines, turns })),
    )
  }

  const { context } = station.reopen()
  const idsOf = (what: string) => confirmed.filter((line) => line.startsWith(what)).map((line) => line.split(' ')[1])
  expect(lostAmong(idsOf('check-in'), recordedIn(context))).toEqual([])
  expect(lostAmong(idsOf('void'), voidedIn(context))).toEqual([])
  // One at most was under way at each kill; whatever else is there was confirmed.
  expect(recordedIn(context).length - idsOf('check-in').length).toBeLessThanOrEqual(KILLS)
  expect(idsOf('check-in').length).toBeGreaterThan(KILLS)

  expect(context.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(checkEventChain(context)).toEqual({ outcome: 'intact', events: context.eventLog.head().seq })
  expect(keptCounts(context.db)).toEqual(recount(context.db))
  const before = dumpTables(context.db, tablesOf(context.db))
  rebuildProjections(context.db, context.stores)
  expect(dumpTables(context.db, tablesOf(context.db))).toEqual(before)
})

type Life = {
  readonly program: string
  readonly dataDir: string
  readonly compileCache: string
  readonly plan: BusyPlan
}

/** What a station in a process of its own confirmed until it was killed. */
async function liveUntilKilled(
  { program, dataDir, compileCache, plan }: Life,
  moment: { readonly lines: number; readonly turns: number },
): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  })
  let said = ''
  let isDue = false
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
    if (isDue || said.split('\n').length <= moment.lines) return
    isDue = true
    void killAfter(moment.turns)
  })
  const killAfter = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) await setImmediate()
    child.kill('SIGKILL')
  }
  const [, signal] = await once(child, 'close')
  expect(signal, said).toBe('SIGKILL')
  // What follows the last line feed was cut off, and is no promise.
  return said.split('\n').slice(1, -1)
}

function recordedIn({ eventLog }: StationContext): string[] {
  return [...eventLog.events()].filter(({ kind }) => kind === 'check-in.recorded').map(({ seq }) => String(seq))
}

function voidedIn({ eventLog }: StationContext): string[] {
  return [...eventLog.events()].flatMap((event) =>
    event.kind === 'check-in.voided' ? [String(event.payload.checkInId)] : [],
  )
}

function lostAmong(confirmed: readonly (string | undefined)[], kept: readonly string[]): unknown[] {
  const all = new Set(kept)
  return confirmed.filter((one) => one === undefined || !all.has(one))
}
