import { z } from 'zod'
import { businessDateSchema } from '../time/business-date.ts'
import { base64UrlToBytes, bytesToBase64Url } from './base64-url.ts'

/**
 * The log that sheets are drawn from, known to the office by a name that every copy of the log makes alike. A data
 * folder that was restored from an older copy, or that two kiosks run at once, begins a new series the moment it learns
 * that the office has events of this one that it never had: from the event at which the two part, what it counted is
 * added, and nothing twice. The new name comes of the old one and of the first event after the parting, so that a copy
 * that is restored once more begins the very same series again.
 */
export const seriesIdSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'SeriesId'>()
export type SeriesId = z.infer<typeof seriesIdSchema>

/** The text that the series of a whole log has its name of: the first 16 hex digits of its SHA-256. */
export function wholeSeriesText(issuerPublicKey: string): string {
  return `series of ${issuerPublicKey}`
}

/** A place in a log: the number of an event and its chain hash, 64 hex digits. Before the first event: 0 and zeros. */
export const logPlaceSchema = z.strictObject({
  seq: z.int().nonnegative(),
  chainHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type LogPlace = z.infer<typeof logPlaceSchema>

/** As many events as one trail may cover. */
export const MAX_TRAIL_EVENTS = 50_000

const TRAIL_BYTES = 3
const TRAIL_LETTERS = 4

/**
 * The first 3 bytes of the chain hash of each event between two places, in base64url. By it two copies of one log find
 * the very event at which they part; it tells nothing else, since a chain hash covers all that came before.
 */
export const trailSchema = z
  .string()
  .max((MAX_TRAIL_EVENTS * TRAIL_BYTES * 4) / 3)
  .regex(/^[A-Za-z0-9_-]*$/)

/** The trail of chain hashes in their order. */
export function formatTrail(chainHashes: Iterable<Uint8Array>): string {
  const bytes: number[] = []
  for (const hash of chainHashes) bytes.push(...hash.subarray(0, TRAIL_BYTES))
  return bytesToBase64Url(Uint8Array.from(bytes))
}

/** How many events a trail covers; null for a text that is none. */
export function trailLength(trail: string): number | null {
  // Three bytes are four letters, so that nothing is left over and there is one way to write them.
  return /^[A-Za-z0-9_-]*$/.test(trail) && trail.length % TRAIL_LETTERS === 0 ? trail.length / TRAIL_LETTERS : null
}

/** How many events from the beginning of two trails are the same. */
export function commonTrailLength(one: string, other: string): number {
  const [a, b] = [base64UrlToBytes(one), base64UrlToBytes(other)]
  if (!a || !b) return 0
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++
  return Math.floor(same / TRAIL_BYTES)
}

/**
 * Answers `GET /v1/stations/{stationId}/series/{seriesId}/trail?from=…`: what the office has from that event on. Also of
 * a series that another of its stations brought: a kiosk may be moved, or its disk copied to a second one. With
 * `&sheets=true` it says as well which state of each date it has, so that what a moved kiosk still owes is known.
 */
export const trailAnswerSchema = z.object({
  /** The number of the first event that the trail covers. */
  from: z.int().positive(),
  trail: trailSchema,
  known: logPlaceSchema,
  sheets: z.array(z.object({ businessDate: businessDateSchema, throughSeq: z.int().positive() })).optional(),
})
export type TrailAnswer = z.infer<typeof trailAnswerSchema>

export const BEGINNING: LogPlace = Object.freeze({ seq: 0, chainHash: '0'.repeat(64) })
