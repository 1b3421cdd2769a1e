import { addDays, type BusinessDate, epochDayOf } from '../../../shared/time/business-date.ts'
import { type Per, type Span, spanAround, spanBefore } from '../../summaries/spans.ts'

export const PERS: readonly Per[] = ['day', 'week', 'month', 'quarter', 'year']

export type ChosenSpan = Span & {
  readonly per: Per
  /** The last date of the whole span; `to` ends earlier while it is still going on. */
  readonly wholeTo: BusinessDate
  readonly isRunning: boolean
}

/**
 * The span that the address asks for, up to today: what has not come yet is not compared with a whole.
 *
 *     chosenSpan({ per: 'month', at: '2026-11-20' }, '2026-11-25')  // 1 to 25 November
 */
export function chosenSpan(asked: { readonly per?: string; readonly at?: string }, today: BusinessDate): ChosenSpan {
  const per = PERS.find((each) => each === asked.per) ?? 'month'
  const at = isDate(asked.at) && asked.at <= today ? asked.at : today
  const { from, to } = spanAround(at, per)
  return { per, from, to: to < today ? to : today, wholeTo: to, isRunning: to >= today }
}

/**
 * What a span is compared with: the one before, and while it is still going on as much of that as there is of this. A
 * year stands against the same dates of the year before.
 */
export function earlierSpan({ per, from, to, isRunning }: ChosenSpan): Span {
  const whole = spanBefore(from, per)
  if (!isRunning) return whole
  const sameDate = `${whole.from.slice(0, 4)}${to.slice(4)}`
  if (per === 'year' && isDate(sameDate)) return { from: whole.from, to: sameDate }
  const asFar = addDays(whole.from, epochDayOf(to) - epochDayOf(from))
  return { from: whole.from, to: asFar < whole.to ? asFar : whole.to }
}

/** A date in the span before or after. */
export function dateInNeighbour({ from, wholeTo }: ChosenSpan, way: 'before' | 'after'): BusinessDate {
  return way === 'before' ? addDays(from, -1) : addDays(wholeTo, 1)
}

/** What a span is cut into to be drawn: few enough bars to read, enough to see how it went. A day falls into hours. */
export function partsOf(per: Per): Per {
  return per === 'year' ? 'month' : per === 'quarter' ? 'week' : 'day'
}

function isDate(text: string | undefined): text is BusinessDate {
  return (
    text !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
  )
}
