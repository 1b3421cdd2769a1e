import { z } from 'zod'
import { batchIdSchema, itemIdSchema } from '../ids/ids.ts'
import { plainLine } from '../settings/station-settings.ts'
import { businessDateSchema } from '../time/business-date.ts'
import { instantSchema } from '../time/instant.ts'

/**
 * What a movement was. Stock only ever changes by one; none is altered afterwards.
 * - `received`, `transferred-in`, `transferred-out`: between this shelf and the world.
 * - `issued`, `lent`, `returned`: between this shelf and a rider.
 * - `lost`: a lent piece that is not coming back.
 * - `discarded`: expired or broken.
 * - `counted`: what a stock-take found to differ.
 * - `voided`: an issue taken back.
 */
export const movementKindSchema = z.enum([
  'received',
  'issued',
  'lent',
  'returned',
  'lost',
  'discarded',
  'transferred-in',
  'transferred-out',
  'counted',
  'voided',
])
export type MovementKind = z.infer<typeof movementKindSchema>

/** Where received stock came from. */
export const stockSourceSchema = z.strictObject({
  kind: z.enum(['supplier', 'donor', 'street-office', 'found']),
  /** Who, in the attendant's words; null when nobody need be named. */
  name: plainLine(60).nullable(),
})
export type StockSource = z.infer<typeof stockSourceSchema>

export const discardReasonSchema = z.enum(['expired', 'broken', 'other'])
export type DiscardReason = z.infer<typeof discardReasonSchema>

/** Why a count differed. */
export const countReasonSchema = z.enum(['taken-unrecorded', 'miscounted', 'damaged', 'found', 'unknown'])
export type CountReason = z.infer<typeof countReasonSchema>

export const movementSchema = z.object({
  movementId: z.int(),
  itemId: itemIdSchema,
  batchId: batchIdSchema,
  kind: movementKindSchema,
  /** What it did to the shelf, and to what is out on loan. */
  onHandChange: z.int(),
  onLoanChange: z.int(),
  businessDate: businessDateSchema,
  at: instantSchema,
  /** Which attendant, or null for a rider's own hand or the passing of time. */
  by: z.string().nullable(),
  /** The small print: supplier, reason, other station. */
  detail: z.string(),
})
export type Movement = z.infer<typeof movementSchema>

/** What of an item is on the shelf with one lot and one expiry date. */
export const batchSchema = z.object({
  batchId: batchIdSchema,
  itemId: itemIdSchema,
  lot: z.string().nullable(),
  /** The last day on which it is good. */
  expiresOn: businessDateSchema.nullable(),
  onHand: z.int().nonnegative(),
  isExpired: z.boolean(),
})
export type Batch = z.infer<typeof batchSchema>
