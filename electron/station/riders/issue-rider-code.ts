import type { RiderCode } from '../../../shared/contract/groups/rider-calls.ts'
import type { AttendantId, RiderRef } from '../../../shared/ids/ids.ts'
import { cardNumberOf } from '../../../shared/rider-code/card-number.ts'
import { bytesToSign } from '../../../shared/rider-code/rider-code.ts'
import { epochDayOf, localTimeOf } from '../../../shared/time/business-date.ts'
import type { StationContext } from '../station-context.ts'
import { describeCode, fieldsOf } from './describe-code.ts'
import { codeIdOf } from './open-rider-code.ts'

/** Issues the rider's next code, valid from today. To be called inside a transaction. */
export function issueRiderCode(context: StationContext, riderRef: RiderRef, by: AttendantId): RiderCode {
  const { timeZone, codeValidDays } = context.settings()
  const today = localTimeOf(context.clock.now(), { timeZone, cutOverHour: 0 }).businessDate
  const issueDay = epochDayOf(today)
  const code = {
    riderRef,
    serial: (context.riders.get(riderRef)?.codesIssued ?? 0) + 1,
    issueDay,
    expiryDay: issueDay + codeValidDays - 1,
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
