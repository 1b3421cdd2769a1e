import type { OutageReason } from '../../shared/contract/envelope.ts'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'

/** Why the station is out of service, where that is what a call was refused for. */
export function outageOf(fault: unknown): OutageReason | undefined {
  if (!(fault instanceof StationRefusal) || fault.code !== 'out-of-service') return undefined
  return fault.reason ?? 'broken'
}
