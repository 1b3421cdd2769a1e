import type { FoundByScan } from './loans-of-scan.ts'

/**
 * Whether a scan says that an attendant is there. A rider who scans where nobody stands must not keep the attendants'
 * side open, nor must a scan of which nobody knows what it was, since the station did not say.
 */
export function isAttendantsScan(found: FoundByScan | undefined): boolean {
  return found !== undefined && found.kind !== 'rider' && found.kind !== 'refused'
}
