import { z } from 'zod'
import { languageSchema } from '../../languages/language.ts'
import { savedFileSchema, savingPlaceSchema } from '../../saving/saving-place.ts'
import { noteSchema } from '../../shifts/note.ts'
import { instantSchema } from '../../time/instant.ts'
import { command, query } from '../define-contract.ts'

const nothing = z.undefined().optional()

/** What one attendant leaves to the next. */
export const handoverSchema = z.object({
  by: z.string(),
  at: instantSchema,
  /** Null once it has been forgotten: notes are kept for a quarter of a year. */
  note: z.string().nullable(),
  takenOver: z.object({ by: z.string(), at: instantSchema }).nullable(),
})
export type Handover = z.infer<typeof handoverSchema>

export const shiftCalls = {
  /** The latest handover, or null. */
  latest: query({ role: 'attendant', input: nothing, output: handoverSchema.nullable(), reads: ['shifts'] }),

  /** Leaves a note to whoever comes next. */
  handOver: command({
    role: 'attendant',
    input: z.strictObject({ note: noteSchema }),
    output: z.object({ outcome: z.literal('handed-over') }),
    changes: ['shifts'],
  }),

  /** The next attendant has read it. */
  takeOver: command({
    role: 'attendant',
    input: nothing,
    output: z.object({ outcome: z.enum(['taken-over', 'nothing-to-take-over']) }),
    changes: ['shifts'],
  }),

  /** The handover sheet or the count sheet as PDF. */
  savePdf: command({
    role: 'attendant',
    input: z.strictObject({
      what: z.enum(['handover', 'count-sheet']),
      language: languageSchema,
      place: savingPlaceSchema,
    }),
    output: savedFileSchema,
    changes: [],
  }),
}
