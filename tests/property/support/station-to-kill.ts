/**
 * A station in a process of its own, busy until it is killed. Each line it prints is a promise already made to a
 * screen: `check-in 17` when the station has answered that it is kept, `void 17` when it has been taken back.
 *
 *     node station-to-kill.ts DATA-FOLDER '{"codes":["RS1…"],"cards":["1234567890"],"turn":0}'
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openStationCore } from '../../../electron/station/open-station-core.ts'
import type { Verdict } from '../../../shared/check-ins/verdict.ts'
import { systemClock } from '../../../shared/time/clock.ts'

export type BusyPlan = { readonly codes: readonly string[]; readonly cards: readonly string[]; readonly turn: number }

const [dataDir = '', plan = '{}'] = process.argv.slice(2)
const { codes, cards, turn: firstTurn } = JSON.parse(plan) as BusyPlan
const DESK = { screenId: 'desk' }

// Node keeps what it compiled when a process ends by itself, which this one never does.
flushCompileCache()
say('opening')
const { context, dispatcher } = openStationCore({
  dataDir,
  clock: systemClock,
  tools: { host: 'in-process', version: 'test', log: (line) => process.stderr.write(`${line}\n`) },
  lookAround: { state: 'own', begin: () => Promise.reject(new Error('no look around here')), end() {} },
  onChanged() {},
})
const [lead] = context.attendants.active()
if (lead) context.sessions.begin(DESK, lead.attendantId)

void beBusy()

/** Until it is killed. */
async function beBusy(): Promise<never> {
  for (let turn = firstTurn, latest = 0; ; turn++) {
    if (turn % 7 === 3) await ask('checkIns.scan', { text: 'hello', via: 'camera' })
    else if (turn % 7 === 5 && latest > 0) {
      await ask('checkIns.void', { checkInId: latest, reason: 'wrong rider' })
      say(`void ${latest}`)
      latest = 0
    } else {
      const verdict =
        turn % 7 === 6
          ? await ask<Verdict>('checkIns.typeCard', { cardNumber: cards[turn % cards.length] })
          : await ask<Verdict>('checkIns.scan', { text: codes[turn % codes.length], via: 'wedge' })
      if (!('checkInId' in verdict)) throw new Error(`turn ${turn} was no visit: ${JSON.stringify(verdict)}`)
      latest = verdict.checkInId
      say(`check-in ${latest}`)
    }
  }
}

async function ask<T>(path: string, input: unknown): Promise<T> {
  const envelope = await dispatcher.dispatch(path, input, DESK)
  if (!envelope.ok) throw new Error(`${path} was refused: ${envelope.refusal.message}`)
  return envelope.value as T
}

/** Hands a line to the operating system before anything else happens: it outlives the process. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
