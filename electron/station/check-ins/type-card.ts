import type { Verdict } from '../../../shared/check-ins/verdict.ts'
import { parseCardNumber } from '../../../shared/rider-code/card-number.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { judgeCode } from '../riders/judge-code.ts'
import type { StationContext } from '../station-context.ts'
import { restAfterWrongCards } from './card-guessing.ts'
import { recordCheckIn } from './record-check-in.ts'
import { refuseCheckIn } from './refuse-check-in.ts'

/**
 * Presents a typed card number. Card numbers are short, so that wrong ones are slowed down: after three, each next
 * one makes typing rest for longer. A number whose check digits do not fit is a slip and not a guess.
 */
export function typeCard(context: StationContext, typed: string): Verdict {
  const retryAt = restingUntil(context)
  if (retryAt !== null) return { outcome: 'refused', reason: 'slowed-down', retryAt }

  const cardNumber = parseCardNumber(typed)
  if (cardNumber === null) return refuseCheckIn(context, 'mistyped-card', 'card')

  const code = context.riders.codeOfCard(cardNumber)
  if (!code) return refuseGuess(context)

  const refusal = judgeCode(context, code)
  if (refusal) return refuseCheckIn(context, refusal, 'card')
  const rider = context.riders.get(code.riderRef)
  return recordCheckIn(context, {
    rider: { outcome: 'identified', riderRef: code.riderRef, platform: rider?.platform ?? 'unknown' },
    via: 'card',
  })
}

/** A rest only holds between the guess and its end, so that a clock set back does not prolong it. */
function restingUntil(context: StationContext): Instant | null {
  const guessing = context.cardGuessing.get()
  const now = context.clock.now()
  return guessing.guessedAt <= now && now < guessing.retryAt ? guessing.retryAt : null
}

function refuseGuess(context: StationContext): Verdict {
  return context.inTransaction(() => {
    const { at, hour } = context.localNow()
    const restMs = restAfterWrongCards(context.cardGuessing.get().wrong + 1)
    const retryAt = restMs === 0 ? null : at + restMs
    context.append({
      kind: 'check-in.refused',
      payload: { reason: 'unknown-card', via: 'card', hour, ...(retryAt !== null && { retryAt }) },
    })
    return { outcome: 'refused', reason: 'unknown-card', retryAt }
  })
}
