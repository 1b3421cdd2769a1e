/**
 * A station in a process of its own, paired before, that takes visits and calls its office by turns until it is killed.
 * Prints a line for each visit that is kept, and for each round of calls, whether it came to anything or not.
 *
 *     node station-that-calls.ts DATA-FOLDER '["RS1…"]'
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { scanCode } from '../../../electron/station/check-ins/scan-code.ts'
import { openDatabase } from '../../../electron/station/database/open-database.ts'
import { createContext } from '../../../electron/station/station-context.ts'
import { runRound } from '../../../electron/station/sync/run-round.ts'
import { SyncProblem } from '../../../electron/station/sync/sync-problem.ts'
import { systemClock } from '../../../shared/time/clock.ts'

const [dataDir = '', listed = '[]'] = process.argv.slice(2)
const codes = JSON.parse(listed) as readonly string[]
// Node keeps what it compiled when a process ends by itself, which this one never does.
flushCompileCache()
const context = createContext(openDatabase(dataDir), dataDir, systemClock)
const tools = { host: 'in-process', version: 'test', log() {} } as const
const signal = new AbortController().signal

for (let turn = 0; ; turn++) {
  const verdict = scanCode(context, codes[turn % codes.length] ?? '', 'wedge')
  if (!('checkInId' in verdict)) throw new Error(`turn ${turn} was no visit: ${verdict.outcome}`)
  say('visit')
  try {
    await runRound({ context, tools, signal }, { isFull: turn % 4 === 0 })
    say('handed in')
  } catch (fault) {
    if (!(fault instanceof SyncProblem)) throw fault
    say(fault.code)
  }
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
