import type { RefusalReason, Verdict, Via } from '../../../shared/check-ins/verdict.ts'
import type { StationContext } from '../station-context.ts'

/** Counts a refused code or card by its reason. Nothing of what was presented is kept. */
export function refuseCheckIn(context: StationContext, reason: RefusalReason, via: Via): Verdict {
  return context.inTransaction(() => {
    context.append({ kind: 'check-in.refused', payload: { reason, via, hour: context.localNow().hour } })
    return { outcome: 'refused', reason, retryAt: null }
  })
}
