import { z } from 'zod'
import { addDays, type BusinessDate, epochDayOf } from '../time/business-date.ts'

/** How many of an item one rider may have in a business date, a week from Monday, or a season. */
export const quotaSchema = z.strictObject({
  quantity: z.int().min(1).max(999),
  per: z.enum(['day', 'week', 'season']),
})
export type Quota = z.infer<typeof quotaSchema>

/** Business dates from `from` on, up to and without `renewsOn`. */
export type QuotaPeriod = { readonly from: BusinessDate; readonly renewsOn: BusinessDate }

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/**
 * The period that a business date lies in. Weeks begin on Monday (ISO 8601); seasons are the meteorological ones, so
 * that winter begins on 1 December and ends with February.
 *
 *     quotaPeriodOf('2026-01-13', 'season')  // { from: '2025-12-01', renewsOn: '2026-03-01' }
 */
export function quotaPeriodOf(date: BusinessDate, per: Quota['per']): QuotaPeriod {
  if (per === 'day') return { from: date, renewsOn: addDays(date, 1) }
  if (per === 'week') {
    const from = addDays(date, -daysSinceMonday(date))
    return { from, renewsOn: addDays(from, 7) }
  }
  const { year, month } = monthOf(date)
  const first = Math.floor(month / 3) * 3
  return first === 0 || month === 12
    ? { from: firstOf(month === 12 ? year : year - 1, 12), renewsOn: firstOf(month === 12 ? year + 1 : year, 3) }
    : { from: firstOf(year, first), renewsOn: firstOf(year, first + 3) }
}

/** The season of a business date. */
export function seasonOf(date: BusinessDate): Season {
  return SEASONS[Math.floor((monthOf(date).month % 12) / 3)] ?? 'winter'
}

const SEASONS: readonly Season[] = ['winter', 'spring', 'summer', 'autumn']

/** 1970-01-01 was a Thursday. */
function daysSinceMonday(date: BusinessDate): number {
  return (((epochDayOf(date) + 3) % 7) + 7) % 7
}

function monthOf(date: BusinessDate): { readonly year: number; readonly month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
}

function firstOf(year: number, month: number): BusinessDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as BusinessDate
}
