import type { RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import type { AttendantId, RiderRef } from '../../../shared/ids/ids.ts'
import { cardNumberOf } from '../../../shared/rider-code/card-number.ts'
import { bytesToSign } from '../../../shared/rider-code/rider-code.ts'
import { epochDayOf, localTimeOf } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'
import { describeCode, fieldsOf } from './describe-code.ts'
import { codeIdOf } from './open-rider-code.ts'

/**
 * Issues the rider's next code, valid from today; while the clock is known to have been set, from the earliest day that
 * it may be, and for its whole time from the latest. To be called inside a transaction.
 */
export function issueRiderCode(context: StationContext, riderRef: RiderRef, by: AttendantId): RiderCode {
  const { timeZone, codeValidDays } = context.settings()
  const { earliestAt, latestAt } = context.clockWatch.plausible()
  const dayOf = (at: number) => epochDayOf(localTimeOf(at, { timeZone, cutOverHour: 0 }).businessDate)
  const code = {
    riderRef,
    serial: (context.riders.get(riderRef)?.codesIssued ?? 0) + 1,
    issueDay: dayOf(earliestAt),
    expiryDay: dayOf(latestAt) + codeValidDays - 1,
  }
  const codeId = codeIdOf(bytesToSign(fieldsOf(context, code)))
  const cardNumber = unusedCardNumber(context)
  const { seq } = context.append({ kind: 'rider-code.issued', payload: { ...code, codeId, cardNumber, by } })
  return describeCode(context, { ...code, codeId, cardNumber, issuedSeq: seq })
}

function unusedCardNumber(context: StationContext): string {
  for (;;) {
    const cardNumber = cardNumberOf(String(context.newNumber(100_000_000)).padStart(8, '0'))
    if (!context.riders.codeOfCard(cardNumber)) return cardNumber
  }
}
