import type { AttendantId, CodeId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'

export type RevokeOutcome = { readonly outcome: 'revoked' | 'already-revoked' | 'unknown-code' }

/** Takes a code back for good: neither it nor its card number checks anyone in again. */
export function revokeCode(context: StationContext, codeId: CodeId, reason: string, by: AttendantId): RevokeOutcome {
  return context.inTransaction(() => {
    if (!context.riders.code(codeId)) return { outcome: 'unknown-code' }
    if (context.riders.isRevoked(codeId)) return { outcome: 'already-revoked' }
    context.append({ kind: 'rider-code.revoked', payload: { codeId, reason, by } })
    return { outcome: 'revoked' }
  })
}
