import type { LocalTime } from '../../../shared/time/business-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { StationStores } from '../station-stores.ts'
import { chainHash } from './chain-hash.ts'
import { projectEvent } from './project-event.ts'
import type { RecordedEvent, StationEvent } from './station-event.ts'

export type Moment = { readonly at: Instant } & Pick<LocalTime, 'businessDate'>

/**
 * Puts an event at the end of the log, chained to the one before, and brings the projections up to it. To be called
 * inside the transaction of a use case: state, event and daily counts together or not at all.
 */
export function appendEvent(stores: StationStores, event: StationEvent, { at, businessDate }: Moment): RecordedEvent {
  const head = stores.eventLog.head()
  const row = {
    seq: head.seq + 1,
    kind: event.kind,
    occurredAt: at,
    businessDate,
    payload: JSON.stringify(event.payload),
  }
  stores.eventLog.append({ ...row, chainHash: chainHash(head.chainHash, row) })
  const recorded: RecordedEvent = { ...event, seq: row.seq, occurredAt: at, businessDate }
  projectEvent(stores, recorded)
  return recorded
}
