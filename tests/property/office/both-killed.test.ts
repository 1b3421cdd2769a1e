import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { aKiosk } from '../../support/a-paired-station.ts'
import { aFolder } from '../../support/a-station.ts'
import { anOfficeToCall } from '../../support/office/an-office-to-call.ts'
import { countedBy, keptOf } from '../../support/office/kept-and-counted.ts'
import { pairForReal } from '../../support/office/pair-for-real.ts'
import { PATIENT } from '../../support/patient.ts'
import { fc } from '../../support/seeded-fast-check.ts'

const KILLS = 6
const SERVE = join(import.meta.dirname, '../../support/office/serve-office.ts')
const STATION = join(import.meta.dirname, '../support/station-that-calls.ts')

/** Whom to kill: after so many rounds of calls that were answered, and then so many turns of our own event loop. */
const someKill = fc.record({
  who: fc.constantFrom('station', 'office', 'both'),
  rounds: fc.integer({ min: 1, max: 12 }),
  turns: fc.nat({ max: 2_000 }),
})

it(
  `a station and its office agree to the last count after ${KILLS} kills of one, the other or both`,
  PATIENT,
  async () => {
    const toCall = await anOfficeToCall('sqlite')
    const stationId = await toCall.station(await toCall.street('Street'), 'HQ-1')
    const { station } = aKiosk()
    const codes = Array.from({ length: 12 }, () => station.register().code.text)
    expect(await pairForReal(toCall, station, stationId)).toMatchObject({ outcome: 'paired' })
    station.context.db.close()
    await toCall.close()

    const cache = aFolder()
    const start = {
      office: () => run(SERVE, [toCall.database.dataDir, String(toCall.port)], cache),
      station: () => run(STATION, [station.context.dataDir, JSON.stringify(codes)], cache),
    }
    const running = { office: start.office(), station: start.station() }
    await running.office.said('http')
    for (const { who, rounds, turns } of fc.sample(someKill, KILLS)) {
      await running.station.said('handed in', rounds)
      for (let turn = 0; turn < turns; turn++) await setImmediate()
      for (const one of ['station', 'office'] as const) {
        if (who !== one && who !== 'both') continue
        await running[one].kill()
        running[one] = start[one]()
      }
    }
    await running.station.said('handed in', 1)
    await running.station.kill()
    await running.office.kill()

    await toCall.open()
    const again = aKiosk(station.reopen())
    expect(await again.sync()).toBeNull()
    const counted = countedBy(again.station, stationId)
    expect(await keptOf(toCall.office(), stationId)).toEqual(counted)
    const visits = Object.entries(counted).filter(([name]) => name.endsWith(' visits all'))
    expect(visits.reduce((sum, [, value]) => sum + value, 0)).toBeGreaterThan(KILLS)
  },
)

type Running = {
  /** Settles when it has said a line with this so many times, from now on. */
  said(what: string, times?: number): Promise<void>
  kill(): Promise<void>
}

function run(program: string, args: readonly string[], compileCache: string): Running {
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let hear = (_said: string) => {}
  child.stdout?.on('data', (said: Buffer) => hear(said.toString('utf8')))
  return {
    said: (what, times = 1) =>
      new Promise((resolve, reject) => {
        let left = times
        hear = (said) => {
          left -= said.split(what).length - 1
          if (left <= 0) resolve()
        }
        child.once('exit', (code, signal) => reject(new Error(`${program} ended: ${code ?? signal}`)))
      }),
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
