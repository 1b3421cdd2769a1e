import type { IssueId, ItemId, LoanId } from '../../../shared/ids/ids.ts'
import type { IssuedLine, RecordedEventOf } from '../events/station-event.ts'
import type { StationStores } from '../station-stores.ts'
import { countPieces, moveStock } from '../stock/move-stock.ts'

/** Enters an issue: the movements, the loans, what the rider had, and what the day counts of it. */
export function projectIssue(stores: StationStores, event: RecordedEventOf<'supplies.issued'>): void {
  const { seq, occurredAt, businessDate, payload } = event
  const { requestId, riderRef, lines } = payload
  const isFirstToday = riderRef !== null && !stores.issues.wasServed(riderRef, businessDate)
  stores.issues.add(seq as IssueId, requestId, riderRef, businessDate)

  lines.forEach(({ itemId, batchId, dueOn, tag }, line) => {
    if (riderRef === null || dueOn === undefined) return
    const loanId = loanIdOf(seq, line)
    stores.loans.add({ loanId, itemId, batchId, riderRef, tag: tag ?? null, lentAt: occurredAt, dueOn })
  })
  moveStock(stores, event, lines.map(moveOf))
  for (const [itemId, pieces] of piecesByItem(lines)) {
    if (riderRef) stores.issues.use(riderRef, itemId, businessDate, pieces)
    countPieces(stores, event, 'items-issued', itemId, pieces)
  }
  countIssue(stores, event, 1)
  if (isFirstToday) stores.dailyCounts.add(businessDate, 'riders-served', 'all', 1)
}

/** Takes an issue out again: of the stock now, and of the day it was made on. */
export function projectVoidedIssue(stores: StationStores, event: RecordedEventOf<'supplies.issue-voided'>): void {
  const { issueId } = event.payload
  const issue = stores.issues.get(issueId)
  const issued = stores.eventLog.event(issueId)
  if (!issue || issued?.kind !== 'supplies.issued') return
  const { riderRef, lines } = issued.payload

  stores.issues.void(issue, event.seq)
  lines.forEach(({ dueOn }, line) => {
    if (dueOn !== undefined) stores.loans.end(loanIdOf(issueId, line), 'voided', event.seq)
  })
  moveStock(
    stores,
    event,
    lines.map((line) => {
      const { batchId, onHandChange, onLoanChange } = moveOf(line)
      return { batchId, kind: 'voided', onHandChange: -onHandChange, onLoanChange: -onLoanChange }
    }),
  )
  for (const [itemId, pieces] of piecesByItem(lines)) {
    if (riderRef) stores.issues.takeBackUse(riderRef, itemId, issue.businessDate, pieces)
    countPieces(stores, issued, 'items-issued', itemId, -pieces)
  }
  countIssue(stores, issued, -1)
  if (riderRef && !stores.issues.wasServed(riderRef, issue.businessDate)) {
    stores.dailyCounts.add(issue.businessDate, 'riders-served', 'all', -1)
  }
}

/** The loan of one line of an issue. */
export function loanIdOf(issueSeq: number, line: number): LoanId {
  return `${issueSeq}-${line}` as LoanId
}

function moveOf({ batchId, quantity, dueOn }: IssuedLine) {
  const isLent = dueOn !== undefined
  return {
    batchId,
    kind: isLent ? ('lent' as const) : ('issued' as const),
    onHandChange: -quantity,
    onLoanChange: isLent ? quantity : 0,
  }
}

function piecesByItem(lines: readonly IssuedLine[]): ReadonlyMap<ItemId, number> {
  const pieces = new Map<ItemId, number>()
  for (const { itemId, quantity } of lines) pieces.set(itemId, (pieces.get(itemId) ?? 0) + quantity)
  return pieces
}

function countIssue({ dailyCounts }: StationStores, issued: RecordedEventOf<'supplies.issued'>, times: number): void {
  const { by, riderRef } = issued.payload
  dailyCounts.add(issued.businessDate, 'issues', 'all', times)
  const how = by === 'self' ? 'by:self' : riderRef === null ? 'by:anonymous' : 'by:attendant'
  dailyCounts.add(issued.businessDate, 'issues', how, times)
}
