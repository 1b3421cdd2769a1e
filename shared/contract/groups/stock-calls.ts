import { z } from 'zod'
import { batchIdSchema, itemIdSchema } from '../../ids/ids.ts'
import { languageSchema } from '../../languages/language.ts'
import { savedFileSchema, savingPlaceSchema } from '../../saving/saving-place.ts'
import { plainLine } from '../../settings/station-settings.ts'
import { quantitySchema } from '../../supplies/item.ts'
import {
  batchSchema,
  discardReasonSchema,
  movementKindSchema,
  movementSchema,
  stockSourceSchema,
} from '../../supplies/movement.ts'
import { countedBatchSchema } from '../../supplies/stock-take.ts'
import { taggedPieceSchema } from '../../supplies/tagged-piece.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { command, query } from '../define-contract.ts'
import { shelfItemSchema } from './supply-calls.ts'

const changes = ['supplies', 'daily-counts'] as const
const nothing = z.undefined().optional()
const unknownItem = z.object({ outcome: z.literal('unknown-item') })
const unknownBatch = z.object({ outcome: z.literal('unknown-batch') })
const notEnough = z.object({ outcome: z.literal('not-enough'), onHand: z.int().nonnegative() })
const lotSchema = plainLine(40).nullable()

/** An item on the shelf, with what its last fortnight says of the days to come. */
export const stockLineSchema = shelfItemSchema.extend({
  /** Issued a day, on average over the last 14 business dates or as many as it has been here. */
  usedPerDay: z.number().nonnegative(),
  /** Whole days that what is available lasts at that pace; null when nothing is used. */
  daysLeft: z.int().nonnegative().nullable(),
  /** The first expiry among what is on hand, passed or not. */
  nextExpiryOn: businessDateSchema.nullable(),
})
export type StockLine = z.infer<typeof stockLineSchema>

/** Something about the stock that an attendant should see to. */
export const stockAlertSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('below-minimum'), itemId: itemIdSchema, available: z.int(), minimum: z.int() }),
  z.object({
    kind: z.literal('expires-soon'),
    itemId: itemIdSchema,
    batchId: batchIdSchema,
    expiresOn: businessDateSchema,
    onHand: z.int(),
  }),
  z.object({
    kind: z.literal('expired'),
    itemId: itemIdSchema,
    batchId: batchIdSchema,
    expiresOn: businessDateSchema,
    onHand: z.int(),
  }),
  z.object({ kind: z.literal('overdue-loans'), loans: z.int().positive() }),
])
export type StockAlert = z.infer<typeof stockAlertSchema>

export type CountedBatch = z.infer<typeof countedBatchSchema>

export const countSheetLineSchema = z.object({ item: shelfItemSchema, batches: z.array(batchSchema) })
export type CountSheetLine = z.infer<typeof countSheetLineSchema>

export const stockCalls = {
  levels: query({ role: 'attendant', input: nothing, output: z.array(stockLineSchema), reads: ['supplies'] }),

  /** One item, retired or not, with every batch that holds something and every sticker. */
  show: query({
    role: 'attendant',
    input: z.strictObject({ itemId: itemIdSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('found'),
        line: stockLineSchema,
        batches: z.array(batchSchema),
        pieces: z.array(taggedPieceSchema),
      }),
      unknownItem,
    ]),
    reads: ['supplies'],
  }),

  alerts: query({
    role: 'attendant',
    input: nothing,
    output: z.array(stockAlertSchema),
    reads: ['supplies', 'station'],
  }),

  /** The batches of an item that hold something, or (`all`) every one, first expiring first. */
  batches: query({
    role: 'attendant',
    input: z.strictObject({ itemId: itemIdSchema, all: z.boolean().default(false) }),
    output: z.array(batchSchema),
    reads: ['supplies'],
  }),

  /** The history of an item, latest first, or of some kinds only; `before` is the last movement of the page above. */
  movements: query({
    role: 'attendant',
    input: z.strictObject({
      itemId: itemIdSchema,
      kinds: z.array(movementKindSchema).min(1).nullable().default(null),
      before: z.int().positive().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.array(movementSchema),
    reads: ['supplies'],
  }),

  receive: command({
    role: 'attendant',
    input: z.strictObject({
      itemId: itemIdSchema,
      quantity: quantitySchema,
      lot: lotSchema,
      expiresOn: businessDateSchema.nullable(),
      source: stockSourceSchema,
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('received'), batchId: batchIdSchema, onHand: z.int() }),
      unknownItem,
      z.object({ outcome: z.literal('needs-expiry') }),
      z.object({ outcome: z.literal('already-expired') }),
    ]),
    changes,
  }),

  discard: command({
    role: 'attendant',
    input: z.strictObject({
      batchId: batchIdSchema,
      quantity: quantitySchema,
      reason: discardReasonSchema,
      note: plainLine(120).nullable(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('discarded'), onHand: z.int() }),
      notEnough,
      unknownBatch,
    ]),
    changes,
  }),

  /** To another station. */
  transferOut: command({
    role: 'attendant',
    input: z.strictObject({ batchId: batchIdSchema, quantity: quantitySchema, station: plainLine(60) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('transferred'), onHand: z.int() }),
      notEnough,
      unknownBatch,
    ]),
    changes,
  }),

  /** From another station. */
  transferIn: command({
    role: 'attendant',
    input: z.strictObject({
      itemId: itemIdSchema,
      quantity: quantitySchema,
      lot: lotSchema,
      expiresOn: businessDateSchema.nullable(),
      station: plainLine(60),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('transferred'), onHand: z.int() }),
      unknownItem,
      z.object({ outcome: z.literal('needs-expiry') }),
      z.object({ outcome: z.literal('already-expired') }),
    ]),
    changes,
  }),

  /** Every batch that could hold something, item by item in the order of the shelf. */
  countSheet: query({
    role: 'attendant',
    input: nothing,
    output: z.array(countSheetLineSchema),
    reads: ['supplies'],
  }),

  /** Saves a stock-take, or part of one: each difference is a movement. Nothing is saved while any stock has moved. */
  saveCount: command({
    role: 'attendant',
    input: z.strictObject({
      batches: z
        .array(countedBatchSchema)
        .min(1)
        .max(500)
        .refine((all) => new Set(all.map((one) => one.batchId)).size === all.length, 'repeated-batch')
        .refine((all) => all.every((one) => one.counted === one.expected || one.reason !== null), 'reason-missing'),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('counted'), differences: z.int() }),
      /** These were issued or received since the sheet was drawn; what the station expects of them now. */
      z.object({
        outcome: z.literal('stock-moved'),
        batches: z.array(z.object({ batchId: batchIdSchema, expected: z.int() })),
      }),
      unknownBatch,
    ]),
    changes,
  }),

  /** The stock, its movements of the last `days` business dates, or the count sheet batch by batch, as CSV. */
  saveCsv: command({
    role: 'attendant',
    input: z.strictObject({
      what: z.enum(['stock', 'movements', 'count-sheet']),
      days: z.int().min(1).max(366).default(31),
      language: languageSchema,
      place: savingPlaceSchema,
    }),
    output: savedFileSchema,
    changes: [],
  }),
}
