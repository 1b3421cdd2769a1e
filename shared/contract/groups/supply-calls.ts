import { z } from 'zod'
import { refusalReasonSchema } from '../../check-ins/verdict.ts'
import { issueIdSchema, itemIdSchema, pieceTagSchema, requestIdSchema, riderRefSchema } from '../../ids/ids.ts'
import { namesSchema } from '../../languages/names.ts'
import { platformSchema } from '../../riders/platform.ts'
import { plainLine } from '../../settings/station-settings.ts'
import { itemSchema, kitSchema, pictureSchema, quantitySchema, unitSchema } from '../../supplies/item.ts'
import { loanReminderSchema, loanSchema } from '../../supplies/loan.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { command, query } from '../define-contract.ts'
import { MAX_SCAN_LENGTH } from './check-in-calls.ts'

const changes = ['supplies', 'daily-counts'] as const

/** How much of an item a rider may still have. `left` is null where there is no limit. */
export const allowanceSchema = z.object({
  left: z.int().nonnegative().nullable(),
  /** The business date on which there is more; null where there is no limit, or it ends with a return. */
  renewsOn: businessDateSchema.nullable(),
})
export type Allowance = z.infer<typeof allowanceSchema>

/** An item as it stands on the shelf now. */
export const shelfItemSchema = itemSchema.extend({
  onHand: z.int().nonnegative(),
  /** On hand and not expired. */
  available: z.int().nonnegative(),
  onLoan: z.int().nonnegative(),
})
export type ShelfItem = z.infer<typeof shelfItemSchema>

export const deskItemSchema = shelfItemSchema.extend({ allowance: allowanceSchema })
export type DeskItem = z.infer<typeof deskItemSchema>

export const issueLineSchema = z.strictObject({
  itemId: itemIdSchema,
  quantity: quantitySchema,
  /** For lent pieces with a sticker: which ones. No more than the quantity. */
  tags: z.array(pieceTagSchema).max(20).default([]),
})
export type IssueLine = z.infer<typeof issueLineSchema>

const issueLinesSchema = z
  .array(issueLineSchema)
  .min(1)
  .max(40)
  .refine((lines) => new Set(lines.map((line) => line.itemId)).size === lines.length, 'repeated-item')

const issuedSchema = z.object({
  outcome: z.literal('issued'),
  issueId: issueIdSchema,
  /** What was lent with it, and until when. */
  loans: z.array(loanReminderSchema),
})

/** Nothing of an issue happens unless all of it can. */
const issueRefusedSchemas = [
  /** More than the rider may have; an attendant who is a lead may override. */
  z.object({
    outcome: z.literal('over-quota'),
    lines: z.array(z.object({ itemId: itemIdSchema, allowance: allowanceSchema })),
  }),
  /** The station believes there are fewer: count what is on the shelf first. */
  z.object({
    outcome: z.literal('count-first'),
    lines: z.array(z.object({ itemId: itemIdSchema, available: z.int().nonnegative(), onHand: z.int().nonnegative() })),
  }),
  /** Retired or never known. */
  z.object({ outcome: z.literal('unknown-item'), itemIds: z.array(itemIdSchema) }),
] as const

export const issueOutcomeSchema = z.discriminatedUnion('outcome', [
  issuedSchema,
  ...issueRefusedSchemas,
  /** What is lent has to be known by its rider. */
  z.object({ outcome: z.literal('loan-needs-rider'), itemIds: z.array(itemIdSchema) }),
  /** A piece with this sticker is out with a rider, or is not one of this item's. */
  z.object({ outcome: z.literal('piece-not-here'), tag: pieceTagSchema }),
])
export type IssueOutcome = z.infer<typeof issueOutcomeSchema>

/** An issue of today as an attendant sees it. */
export const issueEntrySchema = z.object({
  issueId: issueIdSchema,
  at: instantSchema,
  /** Null for an anonymous issue. */
  riderRef: riderRefSchema.nullable(),
  maskedName: z.string().nullable(),
  /** The attendant's name; null for self-serve. */
  by: z.string().nullable(),
  lines: z.array(z.object({ itemId: itemIdSchema, names: namesSchema, unit: unitSchema, quantity: z.int() })),
  override: z.string().nullable(),
  voided: z.object({ at: instantSchema, reason: z.string(), by: z.string().nullable() }).nullable(),
})
export type IssueEntry = z.infer<typeof issueEntrySchema>

export const selfServeItemSchema = z.object({
  itemId: itemIdSchema,
  names: namesSchema,
  picture: pictureSchema,
  unit: unitSchema,
  barcode: z.string().nullable(),
  isAvailable: z.boolean(),
  /** Of the rider who checked in; null before. */
  allowance: allowanceSchema.nullable(),
})
export type SelfServeItem = z.infer<typeof selfServeItemSchema>

export const supplyCalls = {
  /** What an attendant issues from: items in the order of the shelf, kits, and how it stands with the rider. */
  desk: query({
    role: 'attendant',
    input: z.strictObject({ riderRef: riderRefSchema.nullable() }),
    output: z.object({ items: z.array(deskItemSchema), kits: z.array(kitSchema), loans: z.array(loanSchema) }),
    reads: ['supplies'],
  }),

  /** Whose or what a scanned text is: a rider's code, an item's barcode or a piece's sticker. Nobody is checked in. */
  identify: query({
    role: 'attendant',
    input: z.strictObject({ text: z.string().min(1).max(MAX_SCAN_LENGTH) }),
    output: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('rider'),
        riderRef: riderRefSchema,
        /** The full name; null for a rider this station does not know. */
        name: z.string().nullable(),
        platform: platformSchema,
      }),
      z.object({ kind: z.literal('item'), itemId: itemIdSchema }),
      z.object({ kind: z.literal('piece'), itemId: itemIdSchema, tag: pieceTagSchema, loan: loanSchema.nullable() }),
      /** A rider code that is not good now. */
      z.object({ kind: z.literal('refused'), reason: refusalReasonSchema }),
      z.object({ kind: z.literal('unknown-barcode') }),
    ]),
    reads: ['supplies', 'riders'],
  }),

  /** Issues to a rider, or to nobody by name. Asked again with the same request id, it answers the same and does nothing. */
  issue: command({
    role: 'attendant',
    input: z.strictObject({
      requestId: requestIdSchema,
      riderRef: riderRefSchema.nullable(),
      lines: issueLinesSchema,
      /** Leads only: why the quota does not count this time. */
      override: z.strictObject({ reason: plainLine(120) }).nullable(),
    }),
    output: issueOutcomeSchema,
    changes,
  }),

  /** Takes an issue back whole: stock, quotas and counts are as before it. */
  voidIssue: command({
    role: 'attendant',
    input: z.strictObject({ issueId: issueIdSchema, reason: plainLine(120) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('voided') }),
      z.object({ outcome: z.literal('already-voided') }),
      z.object({ outcome: z.literal('unknown-issue') }),
      /** Something lent with it has come back or is lost: that is past voiding. */
      z.object({ outcome: z.literal('loan-ended') }),
    ]),
    changes,
  }),

  /** Issues of the present business date, latest first. */
  today: query({
    role: 'attendant',
    input: z.strictObject({ limit: z.int().min(1).max(500).default(50) }),
    output: z.array(issueEntrySchema),
    reads: ['supplies', 'riders'],
  }),

  /** What riders may take by themselves, and how it stands with the one who checked in at this screen. */
  selfServe: query({
    role: 'anyone',
    input: z.undefined().optional(),
    output: z.object({
      /** Who checked in here a moment ago; null when nobody did. */
      rider: z.object({ maskedName: z.string().nullable() }).nullable(),
      items: z.array(selfServeItemSchema),
      loans: z.array(loanReminderSchema),
    }),
    reads: ['supplies', 'check-ins', 'station'],
  }),

  /** The rider who checked in at this screen takes one. Refused `not-now` when nobody has. */
  take: command({
    role: 'anyone',
    input: z.strictObject({ requestId: requestIdSchema, itemId: itemIdSchema }),
    output: z.discriminatedUnion('outcome', [issuedSchema, ...issueRefusedSchemas]),
    changes,
  }),

  /** The same rider puts it back, within minutes. */
  putBack: command({
    role: 'anyone',
    input: z.strictObject({ issueId: issueIdSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('put-back') }),
      z.object({ outcome: z.literal('too-late') }),
    ]),
    changes,
  }),

  /** The rider at this screen is done: what comes next is somebody else's. */
  leave: command({
    role: 'anyone',
    input: z.undefined().optional(),
    output: z.object({ outcome: z.literal('left') }),
    changes: [],
  }),
}
