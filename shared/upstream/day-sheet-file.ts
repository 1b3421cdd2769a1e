/**
 * Day sheets on a USB stick, for a station that is never networked: one JSON object, its payload a text that is signed
 * as it stands with the station's upstream key (Ed25519 over the UTF-8 of `payload`).
 */
import { z } from 'zod'
import { storableText } from '../settings/storable-text.ts'
import { daySheetSchema } from './day-sheet.ts'
import { isWholeStretch } from './day-sheet-batch.ts'
import { logPlaceSchema, seriesIdSchema, trailSchema } from './series.ts'
import { stationHealthSchema } from './station-health.ts'

export const DAY_SHEET_FILE_FORMAT = 'rider-station-day-sheets-1'

export const daySheetFileSchema = z.strictObject({
  format: z.literal(DAY_SHEET_FILE_FORMAT),
  /** The key it was signed with: 64 hex digits. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** JSON of `daySheetFilePayloadSchema`. */
  payload: z.string().max(20_000_000),
  /** 128 hex digits. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})
export type DaySheetFile = z.infer<typeof daySheetFileSchema>

/** The stretch of the log is all of the series, up to 50,000 events back. */
export const daySheetFilePayloadSchema = z
  .strictObject({
    /** As the station calls itself: a person attaches the file to a station by it when the key is not known yet. */
    stationCode: storableText(40),
    stationName: z.string().max(80),
    issuerPublicKey: z.string().regex(/^[0-9a-f]{64}$/),
    seriesId: seriesIdSchema,
    after: logPlaceSchema,
    head: logPlaceSchema,
    trail: trailSchema,
    sheets: z.array(daySheetSchema).max(400),
    /**
     * Of each sheet, in their order, the first event of its date. By it an office knows whether a date had begun when
     * two copies of a log parted. A file that was saved before there was this says nothing of it.
     */
    firstSeqs: z.array(z.int().positive()).max(400).optional(),
    health: stationHealthSchema,
  })
  .refine(isWholeStretch, 'trail-length')
  .refine(({ sheets, head }) => sheets.every(({ throughSeq }) => throughSeq <= head.seq), 'sheet-beyond-head')
  .refine(({ sheets, firstSeqs }) => !firstSeqs || firstSeqs.length === sheets.length, 'first-events')
export type DaySheetFilePayload = z.infer<typeof daySheetFilePayloadSchema>
