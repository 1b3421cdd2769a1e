import type { AttendantId, RiderRef } from '../../../shared/ids/ids.ts'
import { forgetInCopies } from '../database/forget-in-copies.ts'
import type { StationContext } from '../station-context.ts'

/** Forgets who a rider is, in every copy too, and revokes every code; the visits stay counted under the pseudonym. */
export function forgetRider(
  context: StationContext,
  riderRef: RiderRef,
  by: AttendantId,
): { readonly outcome: 'forgotten' | 'unknown-rider' } {
  return context.inTransaction(() => {
    if (!context.riders.get(riderRef)) return { outcome: 'unknown-rider' }
    // First of all: when a copy cannot be written to, nothing has been done and it can be tried again.
    forgetInCopies(context.dataDir, riderRef)
    for (const { codeId } of context.riders.codesOf(riderRef)) {
      if (!context.riders.isRevoked(codeId)) {
        context.append({ kind: 'rider-code.revoked', payload: { codeId, reason: 'rider forgotten', by } })
      }
    }
    context.append({ kind: 'rider.forgotten', payload: { riderRef, by } })
    context.riderVault.forget(riderRef)
    return { outcome: 'forgotten' }
  })
}
