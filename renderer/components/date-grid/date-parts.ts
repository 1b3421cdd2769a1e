import type { BusinessDate } from '../../../shared/time/business-date.ts'

/** A date as far as it has been chosen. */
export type DateParts = { readonly year: number | null; readonly month: number | null; readonly day: number | null }

export type DatePart = keyof DateParts

export const NO_DATE: DateParts = { year: null, month: null, day: null }

/** Chooses one part. A day that the month does not have is given up: nobody meant the one before it. */
export function chooseInDate(date: DateParts, part: DatePart, value: number): DateParts {
  const next = { ...date, [part]: value }
  return next.day !== null && next.day > daysIn(next) ? { ...next, day: null } : next
}

/** The part to be chosen next; null when the date is whole. */
export function missingPart({ year, month, day }: DateParts): DatePart | null {
  if (year === null) return 'year'
  if (month === null) return 'month'
  return day === null ? 'day' : null
}

/** How many days the month has; 31 while it is not known. */
export function daysIn({ year, month }: Pick<DateParts, 'year' | 'month'>): number {
  if (month === null) return 31
  // In an unknown year February may have 29.
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
}

/** The date once it is whole. */
export function dateOf({ year, month, day }: DateParts): BusinessDate | null {
  if (year === null || month === null || day === null) return null
  const digits = (value: number) => String(value).padStart(2, '0')
  return `${year}-${digits(month)}-${digits(day)}` as BusinessDate
}
