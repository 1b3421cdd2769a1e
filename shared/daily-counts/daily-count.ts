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
 */
export const measureSchema = z.enum(['visits', 'riders', 'first-timers', 'repeats', 'refusals', 'voids'])
export type Measure = z.infer<typeof measureSchema>

export const dailyCountSchema = z.object({
  businessDate: businessDateSchema,
  measure: z.string(),
  dimension: z.string(),
  value: z.int(),
})
export type DailyCount = z.infer<typeof dailyCountSchema>
