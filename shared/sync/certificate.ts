import { z } from 'zod'
import { instantSchema } from '../time/instant.ts'

/** A certificate, as a lead compares it with what the street office tells. */
export const certificateSchema = z.object({
  /** Whose it is, and who vouches for it, in one line each. */
  subject: z.string(),
  issuer: z.string(),
  /** SHA-256 of the certificate in pairs of hex digits: `3F:A0:…`. */
  fingerprint: z.string(),
  validFrom: instantSchema,
  validUntil: instantSchema,
})
export type Certificate = z.infer<typeof certificateSchema>
