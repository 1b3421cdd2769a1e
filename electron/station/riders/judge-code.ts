import type { CodeId } from '../../../shared/ids/ids.ts'
import { epochDayOf, localTimeOf } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'

export type CodeValidity = { readonly codeId: CodeId; readonly issueDay: number; readonly expiryDay: number }

/**
 * Why a genuine code is not accepted now, or null. Days are civil days of the station. When the clock was stepped, the
 * code gets the benefit of the doubt: it is judged by whichever of the two clocks lets the rider in.
 */
export function judgeCode(context: StationContext, code: CodeValidity): 'revoked' | 'expired' | 'not-yet-valid' | null {
  if (context.riders.isRevoked(code.codeId) || context.officeRevokedCodes.has(code.codeId)) return 'revoked'
  const { earliestAt, latestAt } = context.clockWatch.plausible()
  const { timeZone } = context.settings()
  const dayOf = (at: number) => epochDayOf(localTimeOf(at, { timeZone, cutOverHour: 0 }).businessDate)
  if (dayOf(latestAt) < code.issueDay) return 'not-yet-valid'
  if (dayOf(earliestAt) > code.expiryDay) return 'expired'
  return null
}
