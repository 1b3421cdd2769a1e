import { isDamage } from '../database/is-damage.ts'
import type { StationStores } from '../station-stores.ts'
import { chainHash, isSameHash } from './chain-hash.ts'

export type ChainReport =
  | { readonly outcome: 'intact'; readonly events: number }
  | { readonly outcome: 'damaged'; readonly firstBadEvent: number }

/**
 * Walks the log from its first event and says whether any row was altered, removed, swapped or added, or cannot be
 * read. Rows missing at the end show in the head, which names the last event and its hash.
 */
export function checkEventChain(stores: Pick<StationStores, 'eventLog'>): ChainReport {
  return walkToEnd(walkEventChain(stores))
}

/** The walk over the last events only, in milliseconds: whether a station may go on where it stopped. */
export function checkLogEnd(stores: Pick<StationStores, 'eventLog'>): ChainReport {
  const seq = stores.eventLog.head().seq - EVENTS_AT_THE_END
  if (seq <= 0) return checkEventChain(stores)
  const hash = stores.eventLog.chainHashOf(seq)
  return hash
    ? walkToEnd(walkEventChain(stores, { seq, hash: Buffer.from(hash) }))
    : { outcome: 'damaged', firstBadEvent: seq }
}

/** The same walk, to be taken in steps of one event: whoever takes it may let others go first in between. */
export function* walkEventChain(
  { eventLog }: Pick<StationStores, 'eventLog'>,
  after: LogPlace = BEGINNING,
): Generator<void, ChainReport> {
  let { seq: events, hash } = after
  const damaged = () => ({ outcome: 'damaged', firstBadEvent: events + 1 }) as const
  try {
    for (const row of after === BEGINNING ? eventLog.rows() : eventLog.rows(after.seq)) {
      const expected = chainHash(hash, row)
      if (row.seq !== events + 1 || !isSameHash(expected, row.chainHash)) return damaged()
      events += 1
      hash = expected
      yield
    }
    // As it is now: what was appended meanwhile has been walked over too.
    const head = eventLog.head()
    return head.seq === events && isSameHash(hash, head.chainHash) ? { outcome: 'intact', events } : damaged()
  } catch (fault) {
    if (isDamage(fault)) return damaged()
    throw fault
  }
}

/** An event, and its hash as the next one proves it. */
type LogPlace = { readonly seq: number; readonly hash: Buffer }

const BEGINNING: LogPlace = { seq: 0, hash: Buffer.alloc(32) }
const EVENTS_AT_THE_END = 1_000

function walkToEnd(walk: Generator<void, ChainReport>): ChainReport {
  for (;;) {
    const step = walk.next()
    if (step.done) return step.value
  }
}
