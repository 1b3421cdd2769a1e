import { z } from 'zod'
import { refusalReasonSchema, verdictSchema, viaSchema } from '../../check-ins/verdict.ts'
import { checkInIdSchema, riderRefSchema } from '../../ids/ids.ts'
import { platformSchema } from '../../riders/platform.ts'
import { plainLine } from '../../settings/station-settings.ts'
import { instantSchema } from '../../time/instant.ts'
import { command, query } from '../define-contract.ts'

/** The longest text a scanner may hand over; a longer one is refused before it reaches the station. */
export const MAX_SCAN_LENGTH = 512

const changes = ['check-ins', 'daily-counts'] as const

/** One line of today's log as an attendant sees it: who by masked name, or why refused. */
export const checkInEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visit'),
    checkInId: checkInIdSchema,
    at: instantSchema,
    via: viaSchema,
    riderRef: riderRefSchema,
    maskedName: z.string().nullable(),
    platform: platformSchema,
    voided: z.object({ at: instantSchema, reason: z.string(), by: z.string() }).nullable(),
    /** For a check-in by hand: why, and which attendant made it. */
    byHand: z.object({ reason: z.string(), by: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('refusal'), at: instantSchema, via: viaSchema, reason: refusalReasonSchema }),
])
export type CheckInEntry = z.infer<typeof checkInEntrySchema>

export const checkInCalls = {
  /** Presents the text of a scanned code. Always a verdict, never an error, whatever the text says. */
  scan: command({
    role: 'anyone',
    input: z.strictObject({ text: z.string().min(1).max(MAX_SCAN_LENGTH), via: z.enum(['wedge', 'camera']) }),
    output: verdictSchema,
    changes,
  }),

  /** Presents a typed card number: 10 digits, spaces allowed. */
  typeCard: command({
    role: 'anyone',
    input: z.strictObject({ cardNumber: z.string().min(1).max(20) }),
    output: verdictSchema,
    changes,
  }),

  /** An attendant checks in a rider whom this station knows. */
  byHand: command({
    role: 'attendant',
    input: z.strictObject({ riderRef: riderRefSchema, reason: plainLine(120) }),
    output: verdictSchema,
    changes,
  }),

  /** Takes a check-in back: its visit no longer counts. It stays in the log. */
  void: command({
    role: 'attendant',
    input: z.strictObject({ checkInId: checkInIdSchema, reason: plainLine(120) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('voided') }),
      z.object({ outcome: z.literal('already-voided') }),
      z.object({ outcome: z.literal('unknown-check-in') }),
    ]),
    changes,
  }),

  /** Check-ins and refusals of the present business date, latest first. */
  today: query({
    role: 'attendant',
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    output: z.array(checkInEntrySchema),
    reads: ['check-ins', 'riders'],
  }),
}
