import { z } from 'zod'
import { logPlaceSchema } from './series.ts'

/**
 * Why the office refused a request, as RFC 9457 problem details. `type` ends in one of these names:
 * - `not-valid`: the request has the wrong shape.
 * - `not-signed`: no signature, or one that does not fit.
 * - `unknown-station`: the key is not, or no longer, one of this office's stations: it was un-paired.
 * - `series-elsewhere`: the office has another place of the series than the station believes; `known` says which.
 * - `pairing-code`: unknown, used or out of time.
 * - `too-large`, `too-many`, `not-found`, `not-allowed`, `internal`.
 */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  known: logPlaceSchema.optional(),
})
export type Problem = z.infer<typeof problemSchema>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'
