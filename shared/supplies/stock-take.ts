import { z } from 'zod'
import { batchIdSchema } from '../ids/ids.ts'
import { instantSchema } from '../time/instant.ts'
import { countReasonSchema } from './movement.ts'

export const countedBatchSchema = z.strictObject({
  batchId: batchIdSchema,
  /** What the count sheet said. */
  expected: z.int().nonnegative(),
  counted: z.int().min(0).max(1_000_000),
  /** Why they differ; null where they do not. */
  reason: countReasonSchema.nullable(),
})

/** A stock-take that was saved, or a part of one. */
export const stockTakeSchema = z.object({
  by: z.string(),
  at: instantSchema,
  batchesCounted: z.int(),
  /** How many of them differed. */
  differences: z.int(),
})
export type StockTake = z.infer<typeof stockTakeSchema>
