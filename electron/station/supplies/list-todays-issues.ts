import type { IssueEntry } from '../../../shared/contract/groups/supply-calls.ts'
import type { AttendantId } from '../../../shared/ids/ids.ts'
import { maskName } from '../../../shared/riders/masked-name.ts'
import type { IssuedLine } from '../events/station-event.ts'
import type { StationContext } from '../station-context.ts'
import type { StoredIssue } from './issue-store.ts'

/** Issues of the present business date as an attendant sees them, latest first. */
export function listTodaysIssues(context: StationContext, limit: number): IssueEntry[] {
  const { businessDate } = context.localNow()
  return context.issues.latestOf(businessDate, limit).flatMap((issue) => entryOf(context, issue) ?? [])
}

function entryOf(context: StationContext, issue: StoredIssue): IssueEntry | undefined {
  const event = context.eventLog.event(issue.issueId)
  if (event?.kind !== 'supplies.issued') return undefined
  const { riderRef, by, lines, override } = event.payload
  const name = riderRef === null ? undefined : context.riderVault.nameOf(riderRef)
  return {
    issueId: issue.issueId,
    at: event.occurredAt,
    riderRef,
    maskedName: name === undefined ? null : maskName(name),
    by: nameOf(context, by),
    lines: sumByItem(context, lines),
    override: override ?? null,
    voided: voidingOf(context, issue),
  }
}

function sumByItem(context: StationContext, lines: readonly IssuedLine[]): IssueEntry['lines'] {
  const itemIds = [...new Set(lines.map((line) => line.itemId))]
  return itemIds.flatMap((itemId) => {
    const item = context.items.get(itemId)
    const quantity = lines.reduce((sum, line) => sum + (line.itemId === itemId ? line.quantity : 0), 0)
    return item ? [{ itemId, names: item.names, unit: item.unit, quantity }] : []
  })
}

function voidingOf(context: StationContext, { voidedSeq }: StoredIssue): IssueEntry['voided'] {
  const event = voidedSeq === null ? undefined : context.eventLog.event(voidedSeq)
  if (event?.kind !== 'supplies.issue-voided') return null
  return { at: event.occurredAt, reason: event.payload.reason, by: nameOf(context, event.payload.by) }
}

function nameOf(context: StationContext, by: AttendantId | 'self'): string | null {
  return by === 'self' ? null : (context.attendantVault.nameOf(by) ?? by)
}
