import { z } from 'zod'

/** As long as fits on a sheet of paper beside everything else. */
export const MAX_NOTE = 500

/** What one attendant writes to the next: a few lines, nothing invisible in them, not blank. */
export const noteSchema = z
  .string()
  .max(MAX_NOTE)
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine((text) => text.length > 0, 'empty')
  // Composing can make a text longer; what is stored has to be readable again.
  .refine((text) => text.length <= MAX_NOTE, 'too-long')
  .refine((text) => !/[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(text), 'invisible-characters')
