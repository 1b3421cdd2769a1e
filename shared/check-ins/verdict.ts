import { z } from 'zod'
import { checkInIdSchema, riderRefSchema } from '../ids/ids.ts'
import { platformSchema } from '../riders/platform.ts'
import { loanReminderSchema } from '../supplies/loan.ts'
import { instantSchema } from '../time/instant.ts'

/** How a check-in reached the station. */
export const viaSchema = z.enum(['wedge', 'camera', 'card', 'hand'])
export type Via = z.infer<typeof viaSchema>

/**
 * Why a code or card was refused.
 * - `malformed`: not a rider code, and no scheme's rule matches it.
 * - `altered`: has the form of a rider code, but its signature does not fit.
 * - `not-yet-valid`, `expired`: today is outside the days it names.
 * - `unknown-issuer`: signed by a station that this one does not trust.
 * - `revoked`: genuine, and taken back.
 * - `mistyped-card`: the check digits of a typed card number do not fit; not counted as a guess.
 * - `unknown-card`: a well-formed card number that was not issued here.
 * - `slowed-down`: too many wrong card numbers; typing rests until `retryAt`.
 */
export const refusalReasonSchema = z.enum([
  'malformed',
  'altered',
  'not-yet-valid',
  'expired',
  'unknown-issuer',
  'revoked',
  'mistyped-card',
  'unknown-card',
  'slowed-down',
])
export type RefusalReason = z.infer<typeof refusalReasonSchema>

/** What a verdict may say of a rider in a public room. */
const greetedRider = {
  riderRef: riderRefSchema,
  /** 王**; null for a rider whose name this station does not know. */
  maskedName: z.string().max(40).nullable(),
  platform: platformSchema,
  /** What the rider has out on loan, the first due first. */
  loans: z.array(loanReminderSchema),
} as const

const visit = {
  ...greetedRider,
  checkInId: checkInIdSchema,
  visitsToday: z.int().positive(),
  visitsThisMonth: z.int().positive(),
} as const

/**
 * The outcome of presenting a code or card.
 * - `first-visit`: the rider's first visit ever at this station.
 * - `welcome`: the first visit of the business date.
 * - `back-again`: another visit of the same business date.
 * - `already-checked-in`: inside the repeat window after `sinceAt`; no new visit.
 * - `refused`: for one reason; no visit.
 */
export const verdictSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('first-visit'), ...visit }),
  z.object({ outcome: z.literal('welcome'), ...visit }),
  z.object({ outcome: z.literal('back-again'), ...visit }),
  z.object({
    outcome: z.literal('already-checked-in'),
    ...greetedRider,
    sinceAt: instantSchema,
    visitsToday: z.int().nonnegative(),
    visitsThisMonth: z.int().nonnegative(),
  }),
  z.object({
    outcome: z.literal('refused'),
    reason: refusalReasonSchema,
    /** For `slowed-down` and the guess that caused it: when a card number may be typed again. */
    retryAt: instantSchema.nullable(),
  }),
])
export type Verdict = z.infer<typeof verdictSchema>
export type VisitVerdict = Extract<Verdict, { checkInId: unknown }>
