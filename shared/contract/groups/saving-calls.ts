import { z } from 'zod'
import { dailyCountSchema } from '../../daily-counts/daily-count.ts'
import { codeIdSchema, riderRefSchema } from '../../ids/ids.ts'
import { languageSchema } from '../../languages/language.ts'
import { savedFileSchema, savingPlaceSchema, savingRootSchema } from '../../saving/saving-place.ts'
import { stockTakeSchema } from '../../supplies/stock-take.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { command, query } from '../define-contract.ts'
import { riderCodeSchema } from './rider-calls.ts'
import { handoverSchema } from './shift-calls.ts'
import { countSheetLineSchema, stockAlertSchema } from './stock-calls.ts'

export const riderCardJobSchema = z.object({
  kind: z.literal('rider-card'),
  language: languageSchema,
  stationName: z.string(),
  riderName: z.string(),
  code: riderCodeSchema,
})
export type RiderCardJob = z.infer<typeof riderCardJobSchema>

/** What a sheet about the whole station says: what is on its shelves, what the day was like, what to see to. */
export const stationSheetSchema = z.object({
  stationName: z.string(),
  timeZone: z.string(),
  businessDate: businessDateSchema,
  printedAt: instantSchema,
  /** Whose hand it was printed by. */
  by: z.string(),
  lines: z.array(countSheetLineSchema),
  handover: handoverSchema.nullable(),
  counts: z.array(dailyCountSchema),
  alerts: z.array(stockAlertSchema),
  /** The latest stock-take of the date. */
  stockTake: stockTakeSchema.nullable(),
})
export type StationSheet = z.infer<typeof stationSheetSchema>

/** `count-sheet`: the shelves only, with room to write. `handover`: the day first. */
export const stationSheetJobSchema = stationSheetSchema.extend({
  kind: z.enum(['count-sheet', 'handover']),
  language: languageSchema,
})
export type StationSheetJob = z.infer<typeof stationSheetJobSchema>

export const printJobSchema = z.discriminatedUnion('kind', [riderCardJobSchema, stationSheetJobSchema])
export type PrintJob = z.infer<typeof printJobSchema>

export const savingCalls = {
  /** Where files can be saved now: USB sticks first. */
  roots: query({
    role: 'attendant',
    input: z.undefined().optional(),
    output: z.array(savingRootSchema),
    reads: [],
  }),

  /** The folders inside a place, by name; null when the place is gone. */
  folders: query({
    role: 'attendant',
    input: savingPlaceSchema,
    output: z.array(z.string()).nullable(),
    reads: [],
  }),

  /**
   * What a page that is being printed shows. The ticket is made by the station for one PDF, opens once and only for
   * seconds; an unknown one answers null.
   */
  printJob: query({
    role: 'anyone',
    input: z.strictObject({ ticket: z.string().min(1).max(64) }),
    output: printJobSchema.nullable(),
    reads: [],
  }),

  /** What a sheet about the station says now: to be read on the screen, and printed on paper from there. */
  stationSheet: query({
    role: 'attendant',
    input: z.undefined().optional(),
    output: stationSheetSchema,
    reads: ['supplies', 'shifts', 'daily-counts', 'station'],
  }),

  /** Saves a rider's card as PDF. */
  riderCardPdf: command({
    role: 'attendant',
    input: z.strictObject({
      riderRef: riderRefSchema,
      codeId: codeIdSchema,
      language: languageSchema,
      place: savingPlaceSchema,
    }),
    output: savedFileSchema,
    changes: [],
  }),
}
