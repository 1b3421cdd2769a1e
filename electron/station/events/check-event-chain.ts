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
  const walk = walkEventChain(stores)
  for (;;) {
    const step = walk.next()
    if (step.done) return step.value
  }
}

/** The same walk, to be taken in steps of one event: whoever takes it may let others go first in between. */
export function* walkEventChain({ eventLog }: Pick<StationStores, 'eventLog'>): Generator<void, ChainReport> {
  let events = 0
  let hash: Buffer = Buffer.alloc(32)
  const damaged = () => ({ outcome: 'damaged', firstBadEvent: events + 1 }) as const
  try {
    for (const row of eventLog.rows()) {
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
