import type { Instant } from '../time/instant.ts'
import { dateFormat } from './intl-formats.ts'

/** Writes a date in Uyghur, which the browsers we run in cannot: `22-نويابىر، يەكشەنبە`. */
export function uyghurDate(at: Instant, timeZone: string, kind: 'plain' | 'with-weekday' | 'with-year'): string {
  const { year, month, day, weekday } = partsOf(at, timeZone)
  const plain = `${day}-${uyghurMonth(month)}`
  if (kind === 'with-weekday') return `${plain}، ${WEEKDAYS[weekday] ?? ''}`
  return kind === 'with-year' ? `${year}-يىلى ${plain}` : plain
}

/** The name of a month by its number from 1. */
export function uyghurMonth(month: number): string {
  return MONTHS[month - 1] ?? ''
}

const MONTHS: readonly string[] = [
  'يانۋار',
  'فېۋرال',
  'مارت',
  'ئاپرېل',
  'ماي',
  'ئىيۇن',
  'ئىيۇل',
  'ئاۋغۇست',
  'سېنتەبىر',
  'ئۆكتەبىر',
  'نويابىر',
  'دېكابىر',
]

const WEEKDAYS: Readonly<Record<string, string>> = {
  Sun: 'يەكشەنبە',
  Mon: 'دۈشەنبە',
  Tue: 'سەيشەنبە',
  Wed: 'چارشەنبە',
  Thu: 'پەيشەنبە',
  Fri: 'جۈمە',
  Sat: 'شەنبە',
}

function partsOf(at: Instant, timeZone: string) {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  const formatter = dateFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    numberingSystem: 'latn',
  })
  for (const part of formatter.formatToParts(at)) parts[part.type] = part.value
  return { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day), weekday: parts.weekday ?? '' }
}
