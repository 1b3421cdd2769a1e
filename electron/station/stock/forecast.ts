import { type BusinessDate, epochDayOf } from '../../../shared/time/business-date.ts'

/** How many business dates back, today included, say how fast an item goes. */
export const FORECAST_DAYS = 14

/** Pieces issued a day, on average over the last 14 business dates or as many as the item has been here. */
export function usedPerDay(pieces: number, addedOn: BusinessDate, today: BusinessDate): number {
  const daysHere = epochDayOf(today) - epochDayOf(addedOn) + 1
  return Math.max(0, pieces) / Math.min(FORECAST_DAYS, Math.max(1, daysHere))
}

/** Whole days that a stock lasts at a pace; null when nothing is used. */
export function daysLeft(available: number, perDay: number): number | null {
  return perDay > 0 ? Math.floor(available / perDay) : null
}
