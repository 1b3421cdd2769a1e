import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'
import { forgetOfficeLists } from './forget-office-lists.ts'

/**
 * Leaves the office: its key and lists are removed. What the office has of which series is kept for the next pairing, and
 * so is what riders of other schemes are hashed to, which cannot be made again for days that are over.
 */
export function unpairFromOffice(
  context: StationContext,
  by: AttendantId,
): { readonly outcome: 'unpaired' | 'was-not-paired' } {
  return context.inTransaction(() => {
    if (!context.officePairing.get()) return { outcome: 'was-not-paired' }
    context.officePairing.remove()
    context.upstreamKeys.removeInUse()
    forgetOfficeLists(context)
    context.append({ kind: 'office.unpaired', payload: { by } })
    return { outcome: 'unpaired' }
  })
}
