import type { Verdict } from '../../../shared/check-ins/verdict.ts'
import { identifyRider } from '../riders/identify-rider.ts'
import type { StationContext } from '../station-context.ts'
import { recordCheckIn } from './record-check-in.ts'
import { refuseCheckIn } from './refuse-check-in.ts'

/**
 * Presents the text of a scanned code: a check-in, or a refusal with its reason. One transaction from the first look-up
 * on, since every look-up outside of one would take and give back the database's locks by itself.
 */
export function scanCode(context: StationContext, text: string, via: 'wedge' | 'camera'): Verdict {
  return context.inTransaction(() => {
    const identified = identifyRider(context, text)
    return identified.outcome === 'refused'
      ? refuseCheckIn(context, identified.reason, via)
      : recordCheckIn(context, { rider: identified, via })
  })
}
