import type { AttendantId, ItemId, LoanId, PieceTag, RequestId, RiderRef } from '../../../shared/ids/ids.ts'
import { openDay } from '../days/open-day.ts'
import { declareLoanLost, takeBackLoan } from '../loans/end-loan.ts'
import type { StationContext } from '../station-context.ts'
import { issueSupplies } from '../supplies/issue-supplies.ts'
import { contextAt } from './context-at.ts'
import { fillSampleShelf, STOCKED_DAYS_AGO } from './fill-sample-shelf.ts'
import { createSampleChance, type SampleChance } from './sample-chance.ts'

/** Riders who have had something: the first five play a part of their own. */
export type SampleRiders = readonly [RiderRef, RiderRef, RiderRef, RiderRef, RiderRef, ...RiderRef[]]

/**
 * A month of supplies up to yesterday: a shelf that was filled, riders who were served, one umbrella out and one overdue,
 * one that came back and a sewing kit that did not; a batch that expires soon and an item that runs short.
 */
export function enterSampleSupplies(context: StationContext, riders: SampleRiders, by: AttendantId): void {
  const chance = createSampleChance(20_260_102)
  const settings = context.settings()
  const { at: now, hour } = context.localNow()
  // The small hours still belong to the business date before.
  const midnight = now - (hour < settings.cutOverHour ? hour + 24 : hour) * HOUR_MS
  const on = (daysAgo: number, atHour: number) =>
    contextAt(context, Math.round(midnight + (atHour - daysAgo * 24) * HOUR_MS), settings)

  fillSampleShelf(on(STOCKED_DAYS_AGO, 9), by)
  for (let daysAgo = STOCKED_DAYS_AGO - 1; daysAgo >= 1; daysAgo--) {
    openDay(on(daysAgo, 8))
    lendAndTakeBack(on(daysAgo, 9), daysAgo, riders, by)
    const hours = Array.from({ length: 3 + Math.floor(chance.next() * 5) }, chance.busyHour).sort((a, b) => a - b)
    for (const issueHour of hours) serveSomeone(on(daysAgo, issueHour), riders, chance, by)
  }
}

const HOUR_MS = 3_600_000

/** What is lent in this month: who has it out, who is late, who brought it back and who did not. */
function lendAndTakeBack(
  context: StationContext,
  daysAgo: number,
  [first, , third, fourth, fifth]: SampleRiders,
  by: AttendantId,
): void {
  const lend = (riderRef: RiderRef, itemId: string, tag?: string) =>
    issue(context, { riderRef, pieces: { [itemId]: 1 }, tag, by })
  if (daysAgo === 20) lend(fourth, 'sewing-kit')
  if (daysAgo === 12) lend(first, 'umbrella', 'YS-01')
  if (daysAgo === 10) for (const loanId of outOf(context, first)) takeBackLoan(context, loanId, 'good', by)
  if (daysAgo === 8) lend(fifth, 'umbrella', 'YS-03')
  if (daysAgo === 6) for (const loanId of outOf(context, fourth)) declareLoanLost(context, loanId, by)
  if (daysAgo === 1) lend(third, 'umbrella', 'YS-02')
}

function outOf(context: StationContext, riderRef: RiderRef): LoanId[] {
  return context.loans.outOf(riderRef).map(({ loanId }) => loanId)
}

/** What riders ask for, the usual more often. */
const USUAL = ['water', 'water', 'water', 'mask', 'mask', 'heat-pack', 'ginger-tea', 'plaster', 'gloves'] as const
const TAKEN_BY_ONESELF = ['water', 'mask', 'ginger-tea', 'plaster', 'electrolyte-drink'] as const

/** One rider has one or two things; who has had enough gets nothing. */
function serveSomeone(context: StationContext, riders: SampleRiders, chance: SampleChance, by: AttendantId): void {
  const riderRef = chance.next() < 0.1 ? null : chance.oneOf(riders)
  if (riderRef !== null && chance.next() < 0.4) {
    issue(context, { riderRef, pieces: { [chance.oneOf(TAKEN_BY_ONESELF)]: 1 }, by: 'self' })
    return
  }
  issue(context, { riderRef, pieces: { [chance.oneOf(USUAL)]: 1, [chance.oneOf(USUAL)]: 1 }, by })
}

type SampleIssue = {
  readonly riderRef: RiderRef | null
  readonly pieces: Readonly<Record<string, number>>
  readonly tag?: string | undefined
  readonly by: AttendantId | 'self'
}

function issue(context: StationContext, { riderRef, pieces, tag, by }: SampleIssue): void {
  issueSupplies(context, {
    requestId: context.newHex(16) as RequestId,
    riderRef,
    lines: Object.entries(pieces).map(([itemId, quantity]) => ({
      itemId: itemId as ItemId,
      quantity,
      tags: tag === undefined ? [] : [tag as PieceTag],
    })),
    by,
  })
}
