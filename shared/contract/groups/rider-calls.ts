import { z } from 'zod'
import { codeIdSchema, riderRefSchema } from '../../ids/ids.ts'
import { platformSchema } from '../../riders/platform.ts'
import { plainLine } from '../../settings/station-settings.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { command, query } from '../define-contract.ts'
import { MAX_SCAN_LENGTH } from './check-in-calls.ts'

export const riderNameSchema = plainLine(40)

/** The last four digits of a rider's phone. Kept as a keyed hash only. */
export const phoneTailSchema = z.string().regex(/^\d{4}$/)

export const codeStateSchema = z.enum(['valid', 'expired', 'revoked'])
export type CodeState = z.infer<typeof codeStateSchema>

/** A rider code as an attendant may show and print it. */
export const riderCodeSchema = z.object({
  codeId: codeIdSchema,
  /** The text in the QR code. */
  text: z.string(),
  /** 10 digits, to be typed at this station only. */
  cardNumber: z.string(),
  issuedOn: businessDateSchema,
  /** The last day on which it is valid. */
  expiresOn: businessDateSchema,
  state: codeStateSchema,
})
export type RiderCode = z.infer<typeof riderCodeSchema>

export const riderSummarySchema = z.object({
  riderRef: riderRefSchema,
  /** The full name: attendants only. */
  name: z.string(),
  platform: platformSchema,
  codeState: codeStateSchema.nullable(),
})
export type RiderSummary = z.infer<typeof riderSummarySchema>

export const riderSchema = riderSummarySchema.extend({
  registeredAt: instantSchema,
  lastVisitAt: instantSchema.nullable(),
  visits: z.int(),
  /** Latest first. */
  codes: z.array(riderCodeSchema),
})
export type Rider = z.infer<typeof riderSchema>

const unknownRider = z.object({ outcome: z.literal('unknown-rider') })

export const riderCalls = {
  /** Registers a rider and issues the first code. The same name and phone tail again: `already-registered`. */
  register: command({
    role: 'attendant',
    input: z.strictObject({ name: riderNameSchema, phoneTail: phoneTailSchema, platform: platformSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('registered'), riderRef: riderRefSchema, code: riderCodeSchema }),
      z.object({ outcome: z.literal('already-registered'), riderRef: riderRefSchema }),
    ]),
    changes: ['riders'],
  }),

  /** Riders whose name contains the words, or whose phone tail or card number they are; at most 50, by name. */
  find: query({
    role: 'attendant',
    input: z.strictObject({ words: z.string().max(200) }),
    output: z.array(riderSummarySchema),
    reads: ['riders'],
  }),

  /**
   * Whose code this is, for an attendant who holds it to the scanner; nobody is checked in. A code that expired or was
   * revoked still finds its rider. `other-scheme` is one that fits a rule of the settings, with which no name is
   * kept; `unreadable-code` one that is malformed, altered or from an unknown issuer.
   */
  findByCode: query({
    role: 'attendant',
    input: z.strictObject({ text: z.string().min(1).max(MAX_SCAN_LENGTH) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('found'), rider: riderSummarySchema }),
      unknownRider,
      z.object({ outcome: z.enum(['other-scheme', 'unreadable-code']) }),
    ]),
    reads: ['riders'],
  }),

  show: query({
    role: 'attendant',
    input: z.strictObject({ riderRef: riderRefSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('found'), rider: riderSchema }),
      unknownRider,
    ]),
    reads: ['riders', 'check-ins'],
  }),

  /** Issues a new code; codes issued before stay valid until revoked. */
  issueCode: command({
    role: 'attendant',
    input: z.strictObject({ riderRef: riderRefSchema }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('issued'), code: riderCodeSchema }),
      unknownRider,
    ]),
    changes: ['riders'],
  }),

  revokeCode: command({
    role: 'attendant',
    input: z.strictObject({ codeId: codeIdSchema, reason: plainLine(120) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('revoked') }),
      z.object({ outcome: z.literal('already-revoked') }),
      z.object({ outcome: z.literal('unknown-code') }),
    ]),
    changes: ['riders'],
  }),

  /** Forgets name and phone tail and revokes all codes; visits stay counted under a pseudonym. */
  forget: command({
    role: 'lead',
    input: z.strictObject({ riderRef: riderRefSchema }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('forgotten') }), unknownRider]),
    changes: ['riders', 'check-ins'],
  }),
}
