import type { AttendantId, RiderRef } from '../../../shared/ids/ids.ts'
import { emptyLog } from '../database/empty-log.ts'
import { forgetInCopies } from '../database/forget-in-copies.ts'
import type { StationContext } from '../station-context.ts'

/**
 * Forgets who a rider is, in every copy and in the write-ahead log too, and revokes every code; the visits stay counted
 * under the pseudonym.
 */
export function forgetRider(
  context: StationContext,
  riderRef: RiderRef,
  by: AttendantId,
): { readonly outcome: 'forgotten' | 'unknown-rider' } {
  const outcome = context.inTransaction(() => forget(context, riderRef, by))
  emptyLog(context.db)
  return { outcome }
}

function forget(context: StationContext, riderRef: RiderRef, by: AttendantId): 'forgotten' | 'unknown-rider' {
  if (!context.riders.get(riderRef)) return 'unknown-rider'
  // First of all: when a copy cannot be written to, nothing has been done and it can be tried again.
  forgetInCopies(context.dataDir, riderRef)
  for (const { codeId } of context.riders.codesOf(riderRef)) {
    if (!context.riders.isRevoked(codeId)) {
      context.append({ kind: 'rider-code.revoked', payload: { codeId, reason: 'rider forgotten', by } })
    }
  }
  context.append({ kind: 'rider.forgotten', payload: { riderRef, by } })
  context.riderVault.forget(riderRef)
  return 'forgotten'
}
