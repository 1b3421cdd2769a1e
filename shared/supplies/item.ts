import { z } from 'zod'
import { itemIdSchema, kitIdSchema } from '../ids/ids.ts'
import { namesSchema } from '../languages/names.ts'
import { barcodeSchema } from './barcode.ts'
import { quotaSchema } from './quota-period.ts'

/** What an item is counted in. */
export const unitSchema = z.enum(['piece', 'pair', 'pack', 'bottle', 'box', 'bag', 'cup', 'set'])
export type Unit = z.infer<typeof unitSchema>

/** Where an item stands on the shelf and on the count sheet. */
export const categorySchema = z.enum(['protection', 'warmth', 'rain', 'heat', 'drinks', 'first-aid', 'repair', 'other'])
export type Category = z.infer<typeof categorySchema>
export const CATEGORIES: readonly Category[] = categorySchema.options

/** The season an item is for; out of season it stands last. */
export const itemSeasonSchema = z.enum(['all-year', 'spring', 'summer', 'autumn', 'winter'])
export type ItemSeason = z.infer<typeof itemSeasonSchema>

/** The drawing an item is known by. */
export const pictureSchema = z.enum([
  'mask',
  'spray',
  'gloves',
  'heat-pack',
  'vest',
  'umbrella',
  'raincoat',
  'plaster',
  'sewing-kit',
  'water',
  'tea',
  'sunscreen',
  'bottle',
  'medicine',
  'towel',
  'light',
  'tool',
  'box',
])
export type Picture = z.infer<typeof pictureSchema>

/** The largest number of pieces that one movement may name. */
export const MAX_QUANTITY = 100_000

export const quantitySchema = z.int().min(1).max(MAX_QUANTITY)

/** What a lead decides about an item. */
export const itemDetailsSchema = z.strictObject({
  names: namesSchema,
  picture: pictureSchema,
  unit: unitSchema,
  category: categorySchema,
  season: itemSeasonSchema,
  /** The EAN on its package, or null. No two items on the shelf share one. */
  barcode: barcodeSchema.nullable(),
  /** Fewer than this that are good to give, and attendants are told. */
  minimum: z.int().min(0).max(MAX_QUANTITY),
  /** How many one rider may have in a period; null for as many as they need. */
  quota: quotaSchema.nullable(),
  /** Lent for so many days, so many pieces to a rider at once; null for what is given away. */
  loan: z.strictObject({ days: z.int().min(1).max(365), atMostOut: z.int().min(1).max(20) }).nullable(),
  /** Whether a rider who has checked in may take it without an attendant. */
  isSelfServe: z.boolean(),
  /** Whether it must be received with an expiry date. */
  hasExpiry: z.boolean(),
})
export type ItemDetails = z.infer<typeof itemDetailsSchema>

export const itemSchema = itemDetailsSchema.extend({ itemId: itemIdSchema, isRetired: z.boolean() })
export type Item = z.infer<typeof itemSchema>

/** Items that are issued together by one touch, such as a winter kit. */
export const kitDetailsSchema = z.strictObject({
  names: namesSchema,
  parts: z
    .array(z.strictObject({ itemId: itemIdSchema, quantity: z.int().min(1).max(99) }))
    .min(1)
    .max(12)
    .refine((parts) => new Set(parts.map((part) => part.itemId)).size === parts.length, 'repeated-item'),
})
export type KitDetails = z.infer<typeof kitDetailsSchema>

export const kitSchema = kitDetailsSchema.extend({ kitId: kitIdSchema, isRetired: z.boolean() })
export type Kit = z.infer<typeof kitSchema>
