import { addDays, type BusinessDate, epochDayOf } from '../../shared/time/business-date.ts'

/** Dates from one to another, both included. */
export type Span = { readonly from: BusinessDate; readonly to: BusinessDate }

export type Per = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The span of a kind that a date lies in. Weeks begin on Monday (ISO 8601). */
export function spanAround(date: BusinessDate, per: Per): Span {
  if (per === 'day') return { from: date, to: date }
  if (per === 'week') {
    const from = addDays(date, -((((epochDayOf(date) + 3) % 7) + 7) % 7))
    return { from, to: addDays(from, 6) }
  }
  const months = per === 'month' ? 1 : per === 'quarter' ? 3 : 12
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) - 1
  const first = month - (month % months)
  return { from: firstOfMonth(year, first), to: addDays(firstOfMonth(year, first + months), -1) }
}

/** The spans of a kind that cover a range; the first and the last may be cut short by it. */
export function spansWithin(range: Span, per: Per): readonly Span[] {
  const spans: Span[] = []
  for (let from = range.from; from <= range.to; ) {
    const whole = spanAround(from, per)
    spans.push({ from, to: whole.to < range.to ? whole.to : range.to })
    from = addDays(whole.to, 1)
  }
  return spans
}

/** Whether a span is one of its kind as a whole, and not cut short by the range it is of. */
export function isWholeSpan({ from, to }: Span, per: Per): boolean {
  const whole = spanAround(from, per)
  return whole.from === from && whole.to === to
}

/** How many spans cover a range, told without making them. */
export function howManySpans({ from, to }: Span, per: Per): number {
  return numberOf(to, per) - numberOf(from, per) + 1
}

/** Spans of a kind counted up, from anywhere. */
function numberOf(date: BusinessDate, per: Per): number {
  if (per === 'day') return epochDayOf(date)
  if (per === 'week') return Math.floor((epochDayOf(date) + 3) / 7)
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  return Math.floor(months / (per === 'month' ? 1 : per === 'quarter' ? 3 : 12))
}

/** The span of a kind right before the one that a date lies in. */
export function spanBefore(date: BusinessDate, per: Per): Span {
  return spanAround(addDays(spanAround(date, per).from, -1), per)
}

/** The range before another: as many months where both ends are those of months, else as many days. */
export function rangeBefore({ from, to }: Span): Span {
  const end = addDays(from, -1)
  if (from.endsWith('-01') && addDays(to, 1).endsWith('-01')) {
    const months =
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
    return { from: firstOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 - months), to: end }
  }
  return { from: addDays(from, epochDayOf(from) - epochDayOf(to) - 1), to: end }
}

/** What a span is made of as the office keeps it: whole months, and the days at its ends that make none. */
export function piecesOf({ from, to }: Span): {
  readonly months: readonly string[]
  readonly days: readonly BusinessDate[]
} {
  const months: string[] = []
  const days: BusinessDate[] = []
  for (let date = from; date <= to; ) {
    const month = spanAround(date, 'month')
    const last = month.to < to ? month.to : to
    if (date === month.from && last === month.to) months.push(date)
    else for (let day = date; day <= last; day = addDays(day, 1)) days.push(day)
    date = addDays(last, 1)
  }
  return { months, days }
}

/** The first of a month, which is counted from January as 0, through the years. */
function firstOfMonth(year: number, month: number): BusinessDate {
  const yearOfMonth = year + Math.floor(month / 12)
  const monthOfYear = (((month % 12) + 12) % 12) + 1
  return `${String(yearOfMonth).padStart(4, '0')}-${String(monthOfYear).padStart(2, '0')}-01` as BusinessDate
}
