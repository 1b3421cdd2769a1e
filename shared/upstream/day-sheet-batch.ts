/**
 * How sheets travel: `PUT /v1/stations/{stationId}/day-sheets`, signed (see `signature-base.ts`). Idempotent: sent
 * twice, late, or in another order, it comes to the same.
 */
import { z } from 'zod'
import { businessDateSchema } from '../time/business-date.ts'
import { instantSchema } from '../time/instant.ts'
import { daySheetSchema } from './day-sheet.ts'
import { logPlaceSchema, seriesIdSchema, trailLength, trailSchema } from './series.ts'
import { stationHealthSchema } from './station-health.ts'

/** A month at once. */
export const MAX_SHEETS = 31

/** A stretch of a log: from a place, exclusive, to a place, inclusive, with the trail of the events in between. */
const logStretch = {
  seriesId: seriesIdSchema,
  after: logPlaceSchema,
  head: logPlaceSchema,
  trail: trailSchema,
} as const

export function isWholeStretch(stretch: {
  readonly after: { readonly seq: number }
  readonly head: { readonly seq: number }
  readonly trail: string
}): boolean {
  return trailLength(stretch.trail) === stretch.head.seq - stretch.after.seq
}

/**
 * `after` is the place that the station believes the office has of this series. When the office has another, or has the
 * series from another station, it takes nothing and answers 409 `series-elsewhere` with the one it has; of a series it
 * has never heard of it takes any. Afterwards it has `head`. A sheet's `throughSeq` lies not behind `head`.
 *
 * A copy of the log that begins a new series first hands in under the old name what both had counted and the office
 * lacks, its sheets as of the event at which the two part: `after` and `head` are then both the place the office has.
 */
export const daySheetBatchSchema = z
  .strictObject({
    ...logStretch,
    /** None at all is a sign of life. */
    sheets: z
      .array(daySheetSchema)
      .max(MAX_SHEETS)
      .refine((sheets) => new Set(sheets.map((sheet) => sheet.businessDate)).size === sheets.length, 'repeated-date'),
    health: stationHealthSchema,
  })
  .refine(isWholeStretch, 'trail-length')
  .refine(({ sheets, head }) => sheets.every(({ throughSeq }) => throughSeq <= head.seq), 'sheet-beyond-head')
export type DaySheetBatch = z.infer<typeof daySheetBatchSchema>

/** What became of one sheet. A refused one never keeps the others from being kept. */
export const sheetOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ businessDate: businessDateSchema, outcome: z.literal('kept') }),
  /** The office has the same or a later state of this date. */
  z.object({ businessDate: businessDateSchema, outcome: z.literal('had-already') }),
  z.object({
    businessDate: businessDateSchema,
    outcome: z.literal('refused'),
    /** A sentence for the attendant. */
    reason: z.string().max(300),
  }),
])
export type SheetOutcome = z.infer<typeof sheetOutcomeSchema>

export const daySheetAnswerSchema = z.object({
  sheets: z.array(sheetOutcomeSchema),
  /** The office's clock, by which the station knows how far its own is off. */
  now: instantSchema,
})
export type DaySheetAnswer = z.infer<typeof daySheetAnswerSchema>
