import { z } from 'zod'
import { itemIdSchema, loanIdSchema, pieceTagSchema, riderRefSchema } from '../ids/ids.ts'
import { namesSchema } from '../languages/names.ts'
import { businessDateSchema } from '../time/business-date.ts'
import { instantSchema } from '../time/instant.ts'
import { pictureSchema } from './item.ts'

/** `voided`: the issue it came with was a mistake. */
export const loanStateSchema = z.enum(['out', 'returned', 'lost', 'voided'])
export type LoanState = z.infer<typeof loanStateSchema>

/** What a rider is reminded of in a public room: the thing and the day, and nothing else. */
export const loanReminderSchema = z.object({
  itemId: itemIdSchema,
  names: namesSchema,
  dueOn: businessDateSchema,
  isOverdue: z.boolean(),
})
export type LoanReminder = z.infer<typeof loanReminderSchema>

/** One lent piece as an attendant sees it. */
export const loanSchema = loanReminderSchema.extend({
  loanId: loanIdSchema,
  picture: pictureSchema,
  riderRef: riderRefSchema,
  /** The full name; null for a rider this station does not know. */
  riderName: z.string().nullable(),
  tag: pieceTagSchema.nullable(),
  lentAt: instantSchema,
  state: loanStateSchema,
})
export type Loan = z.infer<typeof loanSchema>
