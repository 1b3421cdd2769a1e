import { z } from 'zod'
import type { Instant } from './instant.ts'

/** A station's day as `YYYY-MM-DD`: from its cut-over hour to the next, in its own time zone. */
export const businessDateSchema = z.iso.date().brand<'BusinessDate'>()
export type BusinessDate = z.infer<typeof businessDateSchema>

export type StationTime = { readonly timeZone: string; readonly cutOverHour: number }
export type LocalTime = { readonly businessDate: BusinessDate; readonly hour: number }

/**
 * The business date and the hour on the wall (0-23) of an instant at a station.
 *
 *     localTimeOf(at, { timeZone: 'Asia/Shanghai', cutOverHour: 4 })  // 03:30 belongs to the day before
 */
export function localTimeOf(at: Instant, station: StationTime): LocalTime {
  const { date, hour } = wallTimeOf(at, station.timeZone)
  return { businessDate: hour < station.cutOverHour ? addDays(date, -1) : date, hour }
}

/** The business date `days` after (or, negative, before) another. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as BusinessDate
}

/** Days from 1970-01-01 to the date. */
export function epochDayOf(date: BusinessDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The date that lies `epochDay` days after 1970-01-01. */
export function dateOfEpochDay(epochDay: number): BusinessDate {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as BusinessDate
}

/** Whether this machine knows the IANA time zone. */
export function isKnownTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone)
    return true
  } catch {
    return false
  }
}

const DAY_MS = 86_400_000

type WallTime = { readonly date: BusinessDate; readonly hour: number }

/** Every zone's offset from UTC is whole quarters of an hour since 1972, so date and hour hold for a quarter. */
const QUARTER_MS = 15 * 60_000

let latest = { quarter: Number.NaN, timeZone: '', wallTime: { date: '1970-01-01' as BusinessDate, hour: 0 } }

/** Asking for the same quarter of an hour again, as a station does all day, costs nothing. */
function wallTimeOf(at: Instant, timeZone: string): WallTime {
  const quarter = Math.floor(at / QUARTER_MS)
  if (latest.quarter !== quarter || latest.timeZone !== timeZone) {
    latest = { quarter, timeZone, wallTime: readWallTime(quarter * QUARTER_MS, timeZone) }
  }
  return latest.wallTime
}

function readWallTime(at: Instant, timeZone: string): WallTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const part of formatterOf(timeZone).formatToParts(at)) parts[part.type] = part.value
  const { year = '1970', month = '01', day = '01', hour = '00' } = parts
  return { date: `${year.padStart(4, '0')}-${month}-${day}` as BusinessDate, hour: Number(hour) }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
