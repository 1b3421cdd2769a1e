import type { Verdict, Via } from '../../../shared/check-ins/verdict.ts'
import type { AttendantId, CheckInId } from '../../../shared/ids/ids.ts'
import { maskName } from '../../../shared/riders/masked-name.ts'
import { loanReminders } from '../loans/loan-reminders.ts'
import type { IdentifiedRider } from '../riders/identify-rider.ts'
import type { StationContext } from '../station-context.ts'
import { decideCheckIn } from './decide-check-in.ts'

export type PresentedRider = {
  readonly rider: IdentifiedRider
  readonly via: Via
  /** Set for a check-in by hand. */
  readonly byHand?: { readonly reason: string; readonly by: AttendantId }
}

/**
 * Checks an identified rider in and answers the verdict. The visit, its event and the daily counts are on disk
 * together before it returns, or none of them is.
 *
 *     recordCheckIn(context, { rider, via: 'wedge' })  // → { outcome: 'welcome', visitsToday: 1, … }
 */
export function recordCheckIn(context: StationContext, { rider, via, byHand }: PresentedRider): Verdict {
  return context.inTransaction(() => {
    const { at, businessDate, hour } = context.localNow()
    const tally = context.checkIns.tally(rider.riderRef, businessDate)
    const lastAgeMs = tally.last && context.checkInAges.ageMs(tally.last, at)
    const outcome = decideCheckIn(lastAgeMs, tally.visitsToday, context.settings().repeatWindowMinutes * 60_000)
    const name = context.riderVault.nameOf(rider.riderRef)
    const greeted = {
      riderRef: rider.riderRef,
      maskedName: name === undefined ? null : maskName(name),
      platform: rider.platform,
      loans: loanReminders(context, rider.riderRef, businessDate),
    }

    if (outcome === 'already-checked-in') {
      context.append({ kind: 'check-in.repeated', payload: { riderRef: rider.riderRef, via, hour } })
      const { visitsToday, visitsThisMonth } = tally
      // By the clock as it is set now, which may be at its very beginning.
      const sinceAt = Math.max(0, at - (lastAgeMs ?? 0))
      return { outcome, ...greeted, sinceAt, visitsToday, visitsThisMonth }
    }

    if (rider.sketchHash) context.sketchHashes.keep(rider.riderRef, rider.sketchHash)
    const { seq } = context.append({
      kind: 'check-in.recorded',
      payload: { riderRef: rider.riderRef, platform: rider.platform, via, hour, ...(byHand && { byHand }) },
    })
    const checkInId = seq as CheckInId
    context.checkInAges.begin(checkInId)
    return {
      outcome,
      ...greeted,
      checkInId,
      visitsToday: tally.visitsToday + 1,
      visitsThisMonth: tally.visitsThisMonth + 1,
    }
  })
}
