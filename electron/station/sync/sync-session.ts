import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import type { Breathe } from './breathe.ts'
import type { OfficeClient } from './office-client.ts'
import type { OfficePairing } from './office-pairing-store.ts'

/** One round of calls to the office, and what it works with until it ends or is called off. */
export type SyncSession = {
  readonly context: StationContext
  readonly tools: HostTools
  readonly pairing: OfficePairing
  readonly office: OfficeClient
  readonly breathe: Breathe
  /** Aborted when the station closes or the pairing changes: nothing may be written from then on. */
  readonly signal: AbortSignal
}

/** Writes what the office said, together or not at all. Opens no business date and records no event. */
export function noteDown({ context, signal }: SyncSession, write: () => void): void {
  signal.throwIfAborted()
  context.db.transaction(write).immediate()
}
