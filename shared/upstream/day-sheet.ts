import { z } from 'zod'
import { businessDateSchema } from '../time/business-date.ts'
import { riderSketchSchema } from './rider-sketch.ts'

/** The most that one sheet may hold: some 15 measures of 300 items, with room to spare. */
const MAX_COUNTS = 10_000

/** Measures and dimensions are names that a later station may add to; the office takes any that have this form. */
export const measureNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export const dimensionNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}(:[A-Za-z0-9._-]{1,60})?$/)

export const sheetCountSchema = z.strictObject({
  measure: measureNameSchema,
  dimension: dimensionNameSchema,
  value: z.int().min(-1_000_000_000).max(1_000_000_000),
})
export type SheetCount = z.infer<typeof sheetCountSchema>

/**
 * All that a station counted on one business date, as of its last event: state, not a change. A sheet with a larger
 * `throughSeq` takes the place of one with a smaller; one with the same only brings the riders to a sheet that came
 * without any, from a station that was not paired yet and had no key to hash them with.
 */
export const daySheetSchema = z.strictObject({
  businessDate: businessDateSchema,
  /** The last event of the log that changed a count of this date. */
  throughSeq: z.int().positive(),
  counts: z
    .array(sheetCountSchema)
    .max(MAX_COUNTS)
    .refine(
      (counts) => new Set(counts.map((count) => `${count.measure} ${count.dimension}`)).size === counts.length,
      'repeated-count',
    ),
  /** The distinct riders of the date: no names, no references, see `rider-sketch.ts`. */
  riders: riderSketchSchema,
})
export type DaySheet = z.infer<typeof daySheetSchema>

/** Measures of distinct riders: they are never added up; over days and stations the sketches say how many. */
export const DISTINCT_MEASURES: readonly string[] = ['riders', 'riders-served']
