import { dateFormat, numberFormat } from '../../shared/languages/intl-formats.ts'
import type { Language } from '../../shared/languages/language.ts'
import { uyghurDate, uyghurMonth } from '../../shared/languages/uyghur-date.ts'
import type { Instant } from '../../shared/time/instant.ts'

/** Dates, times and numbers as the reader of one language in one time zone writes them. */
export type Formats = {
  /** `14:05`: 24 hours everywhere. */
  readonly time: (at: Instant) => string
  /** `11月22日 星期日`, `Sunday, 22 November` */
  readonly day: (at: Instant) => string
  /** `2026年11月22日`, `22 November 2026` */
  readonly date: (at: Instant) => string
  /** A business date, which has no time zone of its own: `11月22日`. */
  readonly businessDay: (businessDate: string) => string
  /** The same with its year: `2026年11月22日`. */
  readonly businessDate: (businessDate: string) => string
  /** A month by its number from 1: `11月`, `November`. */
  readonly monthName: (month: number) => string
  readonly number: (value: number) => string
}

export function formatsFor(language: Language, timeZone: string): Formats {
  // No browser we ship has Uyghur dates: their numbers are taken from English and their words from our own list.
  const locale = language === 'en' ? 'en-GB' : language === 'ug' ? 'en-US' : language
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) => {
    const complete: Intl.DateTimeFormatOptions = { ...options, timeZone: zone, numberingSystem: 'latn' }
    return (at: Instant) => dateFormat(locale, complete).format(at)
  }
  const isUyghur = language === 'ug'
  const monthAndDay = format({ month: 'long', day: 'numeric' }, 'UTC')
  const yearMonthAndDay = format({ year: 'numeric', month: 'long', day: 'numeric' }, 'UTC')
  const month = format({ month: language === 'zh-CN' ? 'numeric' : 'long' }, 'UTC')
  // A word joiner after each hyphen keeps a day and its month on one line.
  const uyghur = (at: Instant, zone: string, kind: 'plain' | 'with-weekday' | 'with-year') =>
    uyghurDate(at, zone, kind).replaceAll('-', '-\u2060')
  return {
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: isUyghur
      ? (at) => uyghur(at, timeZone, 'with-weekday')
      : format({ weekday: 'long', month: 'long', day: 'numeric' }),
    date: isUyghur
      ? (at) => uyghur(at, timeZone, 'with-year')
      : format({ year: 'numeric', month: 'long', day: 'numeric' }),
    businessDay: (businessDate) => {
      const at = midnightOf(businessDate)
      return isUyghur ? uyghur(at, 'UTC', 'plain') : monthAndDay(at)
    },
    businessDate: (businessDate) => {
      const at = midnightOf(businessDate)
      return isUyghur ? uyghur(at, 'UTC', 'with-year') : yearMonthAndDay(at)
    },
    monthName: (number) => (isUyghur ? uyghurMonth(number) : month(Date.UTC(2024, number - 1))),
    number: (value) => numberFormat(locale, { numberingSystem: 'latn' }).format(value),
  }
}

const midnightOf = (businessDate: string) => Date.parse(`${businessDate}T00:00:00Z`)
