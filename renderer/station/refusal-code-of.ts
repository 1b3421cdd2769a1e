import type { RefusalCode } from '../../shared/contract/envelope.ts'
import { StationRefusal } from '../../shared/contract/station-refusal.ts'

/** The code of a refused call; anything else that was thrown is a bug and counts as `internal`. */
export function refusalCodeOf(fault: unknown): RefusalCode {
  return fault instanceof StationRefusal ? fault.code : 'internal'
}
