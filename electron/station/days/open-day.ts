import { addDays, localTimeOf } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'

/** Notes of handovers are kept this long: who has not read one by then no longer needs it. */
const NOTES_KEPT_MS = 90 * 86_400_000

/**
 * What a new business date begins with: stock levels are carried over to it, lent pieces that are overdue for too long
 * are given up, and old notes are forgotten. Neither can be taken back, so a clock that was set ahead does neither before
 * its time. To be called inside a transaction; does nothing on a date that is open.
 */
export function openDay(context: StationContext): void {
  const { at, businessDate } = context.localNow()
  if (context.businessDays.isOpened(businessDate)) return
  context.append({ kind: 'day.opened', payload: {} })
  const surelyAt = Math.min(at, context.clockWatch.plausible().earliestAt)
  const settings = context.settings()
  const givenUpBefore = addDays(localTimeOf(surelyAt, settings).businessDate, -settings.lostAfterDays)
  for (const { loanId } of context.loans.dueBefore(givenUpBefore)) {
    context.append({ kind: 'loan.lost', payload: { loanId, by: 'time' } })
  }
  context.handovers.forgetNotesBefore(surelyAt - NOTES_KEPT_MS)
}
