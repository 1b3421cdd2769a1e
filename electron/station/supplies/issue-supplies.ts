import type { IssueLine, IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import type { AttendantId, IssueId, RequestId, RiderRef } from '../../../shared/ids/ids.ts'
import { type BusinessDate, localTimeOf } from '../../../shared/time/business-date.ts'
import type { IssuedLine } from '../events/station-event.ts'
import { reminderOf } from '../loans/loan-reminders.ts'
import type { StationContext } from '../station-context.ts'
import { allowanceOf } from './allowance.ts'
import { type ConsideredLine, decideIssue } from './decide-issue.ts'

export type SupplyRequest = {
  readonly requestId: RequestId
  /** Null for a rider without a code. */
  readonly riderRef: RiderRef | null
  readonly lines: readonly IssueLine[]
  readonly by: AttendantId | 'self'
  /** Why a lead lets the quota go this time. */
  readonly override?: string
}

/**
 * Issues supplies, all that was asked for or nothing. Stock, quotas, loans, event and daily counts are on disk together
 * before it returns. A request that was carried out before is answered again and not carried out again.
 *
 *     issueSupplies(context, { requestId, riderRef, lines: [{ itemId, quantity: 2, tags: [] }], by })
 */
export function issueSupplies(context: StationContext, request: SupplyRequest): IssueOutcome {
  return context.inTransaction(() => {
    const before = context.issues.ofRequest(request.requestId)
    if (before !== undefined) return answerAgain(context, before)

    const { businessDate } = context.localNow()
    const { requestId, riderRef, by, override } = request
    const decision = decideIssue(
      request.lines.map((line) => consider(context, line, riderRef, businessDate)),
      {
        on: businessDate,
        lentOn: latestDate(context),
        isAnonymous: riderRef === null,
        mayOverride: override !== undefined,
      },
    )
    if (decision.outcome !== 'possible') return decision

    const { lines, isOverQuota } = decision
    const { seq } = context.append({
      kind: 'supplies.issued',
      payload: { requestId, riderRef, lines, by, ...(isOverQuota && override !== undefined && { override }) },
    })
    return issuedOf(context, seq as IssueId, lines)
  })
}

/** A clock that is years behind would have a loan given up as lost once it is set right. */
function latestDate(context: StationContext): BusinessDate {
  return localTimeOf(context.clockWatch.plausible().latestAt, context.settings()).businessDate
}

function consider(
  context: StationContext,
  line: IssueLine,
  riderRef: RiderRef | null,
  on: BusinessDate,
): ConsideredLine {
  const item = context.items.get(line.itemId)
  return {
    ...line,
    item,
    batches: context.batches.onHand(line.itemId),
    allowance: item ? allowanceOf(context, item, riderRef, on) : { left: null, renewsOn: null },
    tagsNotHere: line.tags.filter(
      (tag, at) =>
        context.pieces.itemOf(tag) !== line.itemId || context.loans.outWithTag(tag) || line.tags.indexOf(tag) !== at,
    ),
  }
}

function answerAgain(context: StationContext, issueId: IssueId): IssueOutcome {
  const event = context.eventLog.event(issueId)
  return issuedOf(context, issueId, event?.kind === 'supplies.issued' ? event.payload.lines : [])
}

function issuedOf(context: StationContext, issueId: IssueId, lines: readonly IssuedLine[]) {
  const { businessDate } = context.localNow()
  return {
    outcome: 'issued' as const,
    issueId,
    loans: lines.flatMap(({ itemId, dueOn }) =>
      dueOn === undefined ? [] : (reminderOf(context, { itemId, dueOn }, businessDate) ?? []),
    ),
  }
}
