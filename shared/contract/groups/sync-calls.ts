import { z } from 'zod'
import { itemIdSchema } from '../../ids/ids.ts'
import { savedFileSchema, savingPlaceSchema } from '../../saving/saving-place.ts'
import { officeSettingSchema } from '../../sync/office-setting.ts'
import { syncProblemCodeSchema } from '../../sync/sync-problem.ts'
import { businessDateSchema } from '../../time/business-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { officeNoticeSchema } from '../../upstream/downlink.ts'
import { pairingCodeSchema } from '../../upstream/enrolment.ts'
import { isOfficeAddress } from '../../upstream/pairing-text.ts'
import { command, query } from '../define-contract.ts'

const nothing = z.undefined().optional()

const problemSchema = z.object({
  code: syncProblemCodeSchema,
  /** Small print for whoever is asked for help. */
  detail: z.string(),
})

/** How it stands between this station and its office. */
export const syncStatusSchema = z.object({
  /** Null for a station that is not paired. */
  pairing: z
    .object({
      officeName: z.string(),
      officeAddress: z.string(),
      /** As the office calls this station. */
      stationName: z.string(),
      pairedAt: instantSchema,
    })
    .nullable(),
  isSending: z.boolean(),
  /** Business dates that the office does not have in their latest state; the refused ones are not among them. */
  pendingSheets: z.int().nonnegative(),
  oldestPending: businessDateSchema.nullable(),
  /** Pending until the office takes them; they keep no other back. */
  refusedSheets: z.array(z.object({ businessDate: businessDateSchema, reason: z.string() })),
  /** Why sheets are pending, or null when the last try went well. */
  problem: problemSchema.nullable(),
  lastSuccessAt: instantSchema.nullable(),
  nextTryAt: instantSchema.nullable(),
  /** How far this station's clock is ahead of the office's, or, negative, behind. */
  clockOffsetMs: z.int().nullable(),
})
export type SyncStatus = z.infer<typeof syncStatusSchema>

export const pairOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('paired'), officeName: z.string(), stationName: z.string() }),
  z.object({ outcome: z.literal('not-paired'), problem: problemSchema }),
])
export type PairOutcome = z.infer<typeof pairOutcomeSchema>

export const syncCalls = {
  status: query({ role: 'attendant', input: nothing, output: syncStatusSchema, reads: ['sync', 'daily-counts'] }),

  /** Joins an office. Refused `not-now` in a look around: what is made up there is nobody's to count. */
  pair: command({
    role: 'lead',
    input: z.strictObject({
      officeAddress: z.string().max(120).refine(isOfficeAddress, 'not-an-office-address'),
      pairingCode: pairingCodeSchema,
    }),
    output: pairOutcomeSchema,
    changes: ['sync', 'notices'],
  }),

  /** Leaves the office. What was counted stays, and is handed in to the next one. */
  unpair: command({
    role: 'lead',
    input: nothing,
    output: z.object({ outcome: z.enum(['unpaired', 'was-not-paired']) }),
    changes: ['sync', 'notices'],
  }),

  /** Calls the office at once, refused sheets included, and answers when that has ended. */
  tryNow: command({
    role: 'attendant',
    input: nothing,
    output: z.object({ outcome: z.enum(['tried', 'not-paired']) }),
    changes: ['sync'],
  }),

  /** Saves all day sheets, signed, for an office that imports them from a USB stick. */
  saveSheetFile: command({
    role: 'lead',
    input: z.strictObject({ place: savingPlaceSchema }),
    output: savedFileSchema,
    changes: [],
  }),

  /** Which items the office sends to all its stations. A lead's change of them stands until it sends items again. */
  officeItems: query({ role: 'attendant', input: nothing, output: z.array(itemIdSchema), reads: ['sync'] }),

  /** Which settings the office sets here. A lead's change of them stands until the office sends others down. */
  officeSettings: query({
    role: 'lead',
    input: nothing,
    output: z.array(officeSettingSchema),
    reads: ['sync', 'station'],
  }),

  /** What the office wants riders to read, now or later. */
  notices: query({ role: 'anyone', input: nothing, output: z.array(officeNoticeSchema), reads: ['notices'] }),

  /** What the office wants attendants to read, now or later. */
  attendantNotices: query({
    role: 'attendant',
    input: nothing,
    output: z.array(officeNoticeSchema),
    reads: ['notices'],
  }),
}
