import type { DailyCount, Measure } from '../../../shared/daily-counts/daily-count.ts'
import { addDays, type BusinessDate } from '../../../shared/time/business-date.ts'

/** What of a day's counts is about riders coming and going. */
export type VisitMeasure = Extract<Measure, 'visits' | 'riders' | 'first-timers' | 'repeats' | 'refusals' | 'voids'>

/** What was counted of visits on one business date, all of it; a measure without an entry is 0. */
export type DayTotals = { readonly businessDate: BusinessDate } & Readonly<Record<VisitMeasure, number>>

export type CountedSpan = {
  readonly from: BusinessDate
  readonly to: BusinessDate
  readonly counts: readonly DailyCount[]
}

/** One entry for every date of the span, earliest first, the days without any count included. */
export function daysOfCounts(span: CountedSpan): readonly DayTotals[] {
  const values = new Map(
    span.counts
      .filter((count) => count.dimension === 'all')
      .map((count) => [`${count.businessDate} ${count.measure}`, count.value]),
  )
  return datesOf(span).map((businessDate) => {
    const total = (measure: VisitMeasure) => values.get(`${businessDate} ${measure}`) ?? 0
    return {
      businessDate,
      visits: total('visits'),
      riders: total('riders'),
      'first-timers': total('first-timers'),
      repeats: total('repeats'),
      refusals: total('refusals'),
      voids: total('voids'),
    }
  })
}

/** The sum over days. Riders are left out: one who came on two days would be counted twice. */
export function sumOfDays(days: readonly DayTotals[], measure: Exclude<VisitMeasure, 'riders'>): number {
  return days.reduce((sum, day) => sum + day[measure], 0)
}

/** The day with the most visits, the earlier of two that are equal; undefined while there is none at all. */
export function busiestDay(days: readonly DayTotals[]): DayTotals | undefined {
  return days.reduce<DayTotals | undefined>((most, day) => (day.visits > (most?.visits ?? 0) ? day : most), undefined)
}

// A span from a wrong clock must not be walked for ever.
const MOST_DAYS = 366

function datesOf(span: CountedSpan): readonly BusinessDate[] {
  const dates: BusinessDate[] = []
  for (let date = span.from; date <= span.to && dates.length < MOST_DAYS; date = addDays(date, 1)) dates.push(date)
  return dates
}
