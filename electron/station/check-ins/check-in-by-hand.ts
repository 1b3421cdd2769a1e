import type { Verdict } from '../../../shared/check-ins/verdict.ts'
import { StationRefusal } from '../../../shared/contract/station-refusal.ts'
import type { AttendantId, RiderRef } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'
import { recordCheckIn } from './record-check-in.ts'

/** An attendant vouches for a rider registered here who has no code at hand. */
export function checkInByHand(
  context: StationContext,
  { riderRef, reason, by }: { readonly riderRef: RiderRef; readonly reason: string; readonly by: AttendantId },
): Verdict {
  const rider = context.riders.get(riderRef)
  if (!rider) throw new StationRefusal('not-now', 'No such rider is registered here.')
  return recordCheckIn(context, {
    rider: { outcome: 'identified', riderRef, platform: rider.platform },
    via: 'hand',
    byHand: { reason, by },
  })
}
