import { dateFormat, numberFormat } from '../../../shared/languages/intl-formats.ts'
import type { Language } from '../../../shared/languages/language.ts'
import { uyghurDate } from '../../../shared/languages/uyghur-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** Dates, times and numbers as the reader of one language writes them, times in the office's zone. */
export type Formats = {
  readonly number: (value: number) => string
  /** `30万`, `300K`: for an axis. */
  readonly compact: (value: number) => string
  /** `+12.4%`, with its sign. */
  readonly change: (share: number) => string
  /** `1.6%` */
  readonly percent: (share: number) => string
  /** A business date, which has no time zone of its own: `11月22日`. */
  readonly day: (date: string) => string
  readonly dayWithYear: (date: string) => string
  readonly month: (date: string) => string
  /** `11月22日 14:05` */
  readonly moment: (at: Instant) => string
}

export function formatsFor(language: Language, timeZone: string): Formats {
  // No browser has Uyghur dates: their numbers are taken from English and their words from our own list.
  const locale = language === 'en' ? 'en-GB' : language === 'ug' ? 'en-US' : language
  const isUyghur = language === 'ug'
  const numbers = (options: Intl.NumberFormatOptions) => {
    const complete: Intl.NumberFormatOptions = { numberingSystem: 'latn', ...options }
    const format = (value: number) => numberFormat(locale, complete).format(value)
    // From right to left a sign would stand behind its number, unless both are kept apart from what is around them.
    return isUyghur ? (value: number) => (value < 0 ? `\u2066${format(value)}\u2069` : format(value)) : format
  }
  const dates = (options: Intl.DateTimeFormatOptions, zone = 'UTC') => {
    const complete: Intl.DateTimeFormatOptions = { ...options, timeZone: zone, numberingSystem: 'latn' }
    return (at: Instant) => dateFormat(locale, complete).format(at)
  }
  const plain = dates({ month: language === 'en' ? 'short' : 'long', day: 'numeric' })
  const withYear = dates({ year: 'numeric', month: 'long', day: 'numeric' })
  const month = dates({ year: 'numeric', month: 'long' })
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone)
  const dayThere = dates({ month: language === 'en' ? 'short' : 'long', day: 'numeric' }, timeZone)
  // A word joiner after each hyphen keeps a day and its month on one line.
  const uyghur = (at: Instant, zone: string, kind: 'plain' | 'with-year') =>
    uyghurDate(at, zone, kind).replaceAll('-', '-\u2060')
  return {
    number: numbers({ maximumFractionDigits: 1 }),
    compact: numbers({ notation: 'compact', maximumFractionDigits: 1 }),
    change: numbers({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    percent: numbers({ style: 'percent', maximumFractionDigits: 1 }),
    day: (date) => (isUyghur ? uyghur(midnightOf(date), 'UTC', 'plain') : plain(midnightOf(date))),
    dayWithYear: (date) => (isUyghur ? uyghur(midnightOf(date), 'UTC', 'with-year') : withYear(midnightOf(date))),
    // A Uyghur month is its date without the day: 2026-يىلى نويابىر.
    month: (date) =>
      isUyghur
        ? uyghur(midnightOf(date), 'UTC', 'with-year').replace(/\d+-\u2060(?=\D+$)/, '')
        : month(midnightOf(date)),
    moment: (at) => `${isUyghur ? uyghur(at, timeZone, 'plain') : dayThere(at)} ${time(at)}`,
  }
}

function midnightOf(date: string): Instant {
  return Date.parse(`${date}T00:00:00Z`)
}
