import type { AttendantId, IssueId } from '../../../shared/ids/ids.ts'
import type { StationContext } from '../station-context.ts'
import { loanIdOf } from './project-supply-events.ts'

export type VoidIssueOutcome = {
  readonly outcome: 'voided' | 'already-voided' | 'unknown-issue' | 'loan-ended'
}

/** Takes an issue back whole. It stays in the log with who voided it and why. */
export function voidIssue(
  context: StationContext,
  issueId: IssueId,
  reason: string,
  by: AttendantId | 'self',
): VoidIssueOutcome {
  return context.inTransaction(() => {
    const issue = context.issues.get(issueId)
    const issued = context.eventLog.event(issueId)
    if (!issue || issued?.kind !== 'supplies.issued') return { outcome: 'unknown-issue' }
    if (issue.voidedSeq !== null) return { outcome: 'already-voided' }
    const hasEndedLoan = issued.payload.lines.some(({ dueOn }, line) => {
      return dueOn !== undefined && context.loans.get(loanIdOf(issueId, line))?.state !== 'out'
    })
    if (hasEndedLoan) return { outcome: 'loan-ended' }
    context.append({ kind: 'supplies.issue-voided', payload: { issueId, reason, by } })
    return { outcome: 'voided' }
  })
}
