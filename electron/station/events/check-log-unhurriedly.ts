import { setImmediate } from 'node:timers/promises'
import type { StationStores } from '../station-stores.ts'
import { type ChainReport, walkEventChain } from './check-event-chain.ts'

/** A few milliseconds' worth: a rider who taps in meanwhile waits no longer than that. */
const EVENTS_AT_A_TIME = 250

/** Checks the log, which takes seconds after some years, and lets every other call go first. */
export async function checkLogUnhurriedly(stores: Pick<StationStores, 'eventLog'>): Promise<ChainReport> {
  const walk = walkEventChain(stores)
  for (let events = 1; ; events++) {
    const step = walk.next()
    if (step.done) return step.value
    if (events % EVENTS_AT_A_TIME === 0) await setImmediate()
  }
}
