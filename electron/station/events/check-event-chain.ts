import type { StationStores } from '../station-stores.ts'
import { chainHash } from './chain-hash.ts'

export type ChainReport =
  | { readonly outcome: 'intact'; readonly events: number }
  | { readonly outcome: 'damaged'; readonly firstBadEvent: number }

/**
 * Walks the log from its first event and says whether any row was altered, removed, swapped or added. Rows missing at
 * the end show in the head, which names the last event and its hash.
 */
export function checkEventChain({ eventLog }: Pick<StationStores, 'eventLog'>): ChainReport {
  const head = eventLog.head()
  let events = 0
  let hash: Buffer = Buffer.alloc(32)
  for (const row of eventLog.rows()) {
    const expected = chainHash(hash, row)
    if (row.seq !== events + 1 || !expected.equals(row.chainHash)) {
      return { outcome: 'damaged', firstBadEvent: events + 1 }
    }
    events += 1
    hash = expected
  }
  const isWhole = head.seq === events && hash.equals(head.chainHash)
  return isWhole ? { outcome: 'intact', events } : { outcome: 'damaged', firstBadEvent: events + 1 }
}
