import { z } from 'zod'
import { itemIdSchema, kitIdSchema, pieceTagSchema } from '../../ids/ids.ts'
import { itemDetailsSchema, itemSchema, kitDetailsSchema, kitSchema } from '../../supplies/item.ts'
import { command, query } from '../define-contract.ts'

const changes = ['supplies'] as const
const unknownItem = z.object({ outcome: z.literal('unknown-item') })
/** Another item that is not retired has the same barcode. */
const barcodeTaken = z.object({ outcome: z.literal('barcode-taken'), itemId: itemIdSchema })
const unknownKit = z.object({ outcome: z.literal('unknown-kit') })

export const catalogueCalls = {
  /** Every item and kit, retired ones too, in the order in which they were added. */
  list: query({
    role: 'attendant',
    input: z.undefined().optional(),
    output: z.object({
      items: z.array(itemSchema),
      kits: z.array(kitSchema),
      pieces: z.array(z.object({ tag: pieceTagSchema, itemId: itemIdSchema })),
    }),
    reads: ['supplies'],
  }),

  addItem: command({
    role: 'lead',
    input: itemDetailsSchema,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('added'), itemId: itemIdSchema }),
      barcodeTaken,
    ]),
    changes,
  }),

  changeItem: command({
    role: 'lead',
    input: z.strictObject({ itemId: itemIdSchema, details: itemDetailsSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed') }),
      barcodeTaken,
      unknownItem,
      /** Pieces are out on loan: it stays something that is lent until they are back. */
      z.object({ outcome: z.literal('out-on-loan') }),
    ]),
    changes,
  }),

  /** Takes an item off the shelf list, or puts it back. Its stock and history stay. */
  retireItem: command({
    role: 'lead',
    input: z.strictObject({ itemId: itemIdSchema, isRetired: z.boolean() }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('retired') }),
      z.object({ outcome: z.literal('restored') }),
      barcodeTaken,
      unknownItem,
    ]),
    changes,
  }),

  addKit: command({
    role: 'lead',
    input: kitDetailsSchema,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('added'), kitId: kitIdSchema }),
      unknownItem,
    ]),
    changes,
  }),

  changeKit: command({
    role: 'lead',
    input: z.strictObject({ kitId: kitIdSchema, details: kitDetailsSchema }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('changed') }), unknownItem, unknownKit]),
    changes,
  }),

  retireKit: command({
    role: 'lead',
    input: z.strictObject({ kitId: kitIdSchema, isRetired: z.boolean() }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('retired') }),
      z.object({ outcome: z.literal('restored') }),
      unknownKit,
    ]),
    changes,
  }),

  /** Says that the sticker with this number is on a piece of this item, so that a scan of it finds the very piece. */
  tagPiece: command({
    role: 'attendant',
    input: z.strictObject({ itemId: itemIdSchema, tag: pieceTagSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('tagged') }),
      z.object({ outcome: z.literal('tag-taken'), itemId: itemIdSchema }),
      /** Only what is lent is worth a sticker. */
      z.object({ outcome: z.literal('not-lent') }),
      unknownItem,
    ]),
    changes,
  }),

  /** Takes a sticker's number out of use. */
  untagPiece: command({
    role: 'attendant',
    input: z.strictObject({ tag: pieceTagSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('untagged') }),
      z.object({ outcome: z.literal('unknown-tag') }),
      z.object({ outcome: z.literal('out-on-loan') }),
    ]),
    changes,
  }),
}
