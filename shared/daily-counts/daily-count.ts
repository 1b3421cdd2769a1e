import { z } from 'zod'
import { businessDateSchema } from '../time/business-date.ts'

/**
 * One count of one business date. `dimension` is `all`, or a kind and a value joined by a colon.
 *
 * | measure     | what it counts                                      | dimensions                                      |
 * |-------------|-----------------------------------------------------|-------------------------------------------------|
 * | visits      | check-ins that were not voided (人次)               | all, `hour:08`, `platform:meituan`, `via:wedge` |
 * | riders      | distinct riders among them (人数)                   | all, `platform:meituan`                         |
 * | first-timers| riders whose first visit ever here was on that date | all                                             |
 * | repeats     | codes shown again inside the repeat window          | all                                             |
 * | refusals    | codes and cards refused                             | all, `reason:expired`, `hour:08`                |
 * | voids       | check-ins of that date that were voided             | all                                             |
 *
 * Of supplies, each by `item:mask` and, where a sum makes sense, as `all`:
 *
 * | measure               | what it counts                                                   |
 * |-----------------------|------------------------------------------------------------------|
 * | issues                | times supplies were issued: all, `by:attendant`, `by:self`, `by:anonymous` |
 * | riders-served         | distinct riders among them: all                                  |
 * | items-issued          | pieces given or lent                                             |
 * | items-returned        | lent pieces that came back                                       |
 * | items-received        | pieces from suppliers, donors, the street office                 |
 * | items-transferred-in, items-transferred-out | pieces from and to other stations          |
 * | items-discarded       | pieces expired or broken                                         |
 * | items-lost            | lent pieces given up                                             |
 * | items-counted         | what stock-takes found more (or, negative, fewer)                |
 * | items-on-hand, items-on-loan | levels at the end of the date                             |
 * | items-below-minimum   | 1 where fewer than the minimum are good; all: how many items     |
 * | items-expiring        | pieces expired or soon to expire                                 |
 */
export const measureSchema = z.enum([
  'visits',
  'riders',
  'first-timers',
  'repeats',
  'refusals',
  'voids',
  'issues',
  'riders-served',
  'items-issued',
  'items-returned',
  'items-received',
  'items-transferred-in',
  'items-transferred-out',
  'items-discarded',
  'items-lost',
  'items-counted',
  'items-on-hand',
  'items-on-loan',
  'items-below-minimum',
  'items-expiring',
])
export type Measure = z.infer<typeof measureSchema>

/** Measures that are levels: how things stand at the end of a date, and not what happened on it. */
export const LEVEL_MEASURES: readonly string[] = [
  'items-on-hand',
  'items-on-loan',
  'items-below-minimum',
  'items-expiring',
] satisfies Measure[]

export const dailyCountSchema = z.object({
  businessDate: businessDateSchema,
  measure: z.string(),
  dimension: z.string(),
  value: z.int(),
})
export type DailyCount = z.infer<typeof dailyCountSchema>
