import { createHash } from 'node:crypto'
import { type BusinessDate, epochDayOf } from '../../shared/time/business-date.ts'
import type { DaySheet, SheetCount } from '../../shared/upstream/day-sheet.ts'
import { addToSketch, formatSketch, mergeSketch, type RiderSketch } from '../../shared/upstream/rider-sketch.ts'

const PLATFORMS = [
  ['meituan', 0.45],
  ['eleme', 0.3],
  ['jd', 0.12],
  ['sf', 0.08],
  ['unknown', 0.05],
] as const
/** How the visits of a day fall on its hours, from six in the morning. */
const HOURS = [2, 4, 5, 5, 7, 11, 12, 9, 8, 7, 6, 8, 9, 6, 4, 2]
const COLD_ITEMS = ['heat-pack', 'gloves', 'mask']
const WARM_ITEMS = ['water', 'sunscreen', 'towel']

export type DemoStation = {
  readonly nth: number
  /** Visits of an ordinary day. */
  readonly size: number
  /** Riders who come here, by their numbers in the city. */
  readonly riders: readonly number[]
}

export function demoStation(nth: number): DemoStation {
  const size = 60 + ((nth * 47) % 120)
  // Neighbouring stations share riders: who is at two of them counts once in the city.
  const riders = Array.from({ length: size * 4 }, (_, at) => nth * 90 + at)
  return { nth, size, riders }
}

/**
 * What a made-up station counted on a date: fewer at weekends and at the new year, more in heat and in cold, and a
 * little more each year. The same at every start.
 */
export function demoSheet(station: DemoStation, date: BusinessDate, throughSeq: number): DaySheet {
  const day = epochDayOf(date)
  const chance = (what: number) => noise(station.nth * 7_919 + day * 104_729 + what)
  const visits = Math.round(station.size * seasonOf(date, day) * (0.85 + 0.3 * chance(1)))
  const riders = ridersOf(station, day, Math.round(visits * (0.72 + 0.1 * chance(2))))
  const counts: SheetCount[] = []
  const count = (measure: string, dimension: string, value: number) => counts.push({ measure, dimension, value })
  count('visits', 'all', visits)
  shareOut(visits, HOURS).forEach((value, at) => {
    count('visits', `hour:${String(at + 6).padStart(2, '0')}`, value)
  })
  const byPlatform = PLATFORMS.map(([, share]) => share)
  shareOut(visits, byPlatform).forEach((value, at) => {
    count('visits', `platform:${PLATFORMS[at]?.[0]}`, value)
  })
  shareOut(riders.length, byPlatform).forEach((value, at) => {
    count('riders', `platform:${PLATFORMS[at]?.[0]}`, value)
  })
  count('riders', 'all', riders.length)
  count('first-timers', 'all', Math.round(5 * chance(3)))
  count('repeats', 'all', Math.round(visits * 0.06))
  count('refusals', 'all', Math.round(4 * chance(4)))
  const items = isWarm(date) ? WARM_ITEMS : COLD_ITEMS
  const issued = items.map((_, at) => Math.round(visits * 0.2 * chance(10 + at)))
  items.forEach((item, at) => {
    count('items-issued', `item:${item}`, issued[at] ?? 0)
    count('items-on-hand', `item:${item}`, 60 + ((day * 13 + at * 71 + station.nth) % 240))
  })
  count(
    'items-issued',
    'all',
    issued.reduce((sum, value) => sum + value, 0),
  )
  count('issues', 'all', Math.round(visits * 0.25))
  count('items-on-loan', 'item:umbrella', Math.round(6 * chance(5)))
  const told = counts.filter(({ value }) => value !== 0)
  return { businessDate: date, throughSeq, counts: told, riders: sketchOf(riders) }
}

function seasonOf(date: BusinessDate, day: number): number {
  const month = Number(date.slice(5, 7))
  const isWeekend = (day + 3) % 7 >= 5
  const isNewYear = /-02-(0[5-9]|1[0-9])$/.test(date)
  const weather = [7, 8].includes(month) ? 1.35 : [12, 1].includes(month) ? 1.2 : 1
  return weather * (isWeekend ? 0.78 : 1) * (isNewYear ? 0.35 : 1) * (1 + (day % 730) / 5_000)
}

function isWarm(date: BusinessDate): boolean {
  const month = Number(date.slice(5, 7))
  return month >= 5 && month <= 9
}

/** Each of a station's riders in turn, from another one each day. */
function ridersOf({ riders }: DemoStation, day: number, howMany: number): readonly number[] {
  return Array.from({ length: howMany }, (_, at) => riders[(day * 29 + at * 3) % riders.length] ?? 0).filter(
    (rider, at, all) => all.indexOf(rider) === at,
  )
}

const single = new Map<number, RiderSketch>()

function sketchOf(riders: readonly number[]): string {
  const sketch: RiderSketch = new Map()
  for (const rider of riders) {
    let one = single.get(rider)
    if (!one) {
      one = new Map()
      addToSketch(one, createHash('sha256').update(`demo rider ${rider}`).digest())
      single.set(rider, one)
    }
    mergeSketch(sketch, one)
  }
  return formatSketch(sketch)
}

/** A whole divided by shares without a remainder. */
function shareOut(whole: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const parts = shares.map((share) => Math.floor((whole * share) / sum))
  const left = whole - parts.reduce((total, part) => total + part, 0)
  return parts.map((part, at) => (at < left ? part + 1 : part))
}

/** From 0 to 1, the same for the same number. */
function noise(seed: number): number {
  const x = Math.sin(seed) * 43_758.5453
  return x - Math.floor(x)
}
