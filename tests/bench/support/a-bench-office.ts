import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { pairWithOffice } from '../../../electron/station/sync/pair-with-office.ts'
import { type RoundResult, runRound } from '../../../electron/station/sync/run-round.ts'
import { systemClock } from '../../../shared/time/clock.ts'
import type { BenchStation } from './a-bench-station.ts'

export type BenchOffice = {
  /** One full round of calls of a station that is paired with it. */
  round(): Promise<RoundResult>
  /** What it has counted, and the bodies that were handed in. */
  look(): Promise<{ readonly visits: number; readonly bodies: readonly string[] }>
  close(): Promise<void>
}

/** Opens an office on a thread of its own and pairs a station with it. */
export async function aBenchOffice({ context }: BenchStation, revokedCodes = 0): Promise<BenchOffice> {
  const pairingCode = 'ABCDEFGHIJKLMN23'
  const worker = new Worker(new URL('./office-worker.ts', import.meta.url), {
    workerData: { pairingCode, revokedCodes },
  })
  const [{ address }] = (await once(worker, 'message')) as [{ address: string }]
  // Its work is done in pieces by the time that truly passes.
  const unhurried = { ...context, clock: { ...context.clock, monotonicMs: systemClock.monotonicMs } }
  const options = {
    context: unhurried,
    tools: { host: 'in-process', version: 'bench', log: console.error },
    signal: new AbortController().signal,
  } as const
  const [lead] = context.attendants.active()
  if (!lead) throw new Error('a bench station has a lead')
  const paired = await pairWithOffice(options, { officeAddress: address, pairingCode }, lead.attendantId)
  if (paired.outcome !== 'paired') throw new Error(`not paired: ${paired.problem.detail}`)
  return {
    round: () => runRound(options, { isFull: true }),
    async look() {
      worker.postMessage('look')
      const [seen] = (await once(worker, 'message')) as [{ visits: number; bodies: string[] }]
      return seen
    },
    async close() {
      await worker.terminate()
    },
  }
}
