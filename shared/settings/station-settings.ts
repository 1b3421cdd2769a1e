import { z } from 'zod'
import { languageSchema } from '../languages/language.ts'
import { platformSchema } from '../riders/platform.ts'
import { isKnownTimeZone } from '../time/business-date.ts'

const MAX_TEXT = 60

/** A line that a person wrote and a screen shows: no controls, nothing invisible, not blank. */
export const plainLine = (maxLength: number = MAX_TEXT) =>
  z
    .string()
    .max(maxLength)
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0, 'empty')
    // Composing can make a text longer; what is stored has to be readable again.
    .refine((text) => text.length <= maxLength, 'too-long')
    .refine((text) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(text), 'invisible-characters')

/**
 * Turns the codes of another scheme into pseudonymous rider references. Plain comparison and not a regular
 * expression: a rule can be read aloud, and no text makes it slow.
 */
export const schemeRuleSchema = z.strictObject({
  schemeId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/),
  name: plainLine(),
  /** What a matching text begins with, compared letter for letter. It may be a web address. */
  startsWith: z.string().max(200),
  /** What may follow. `printable` is any ASCII that a scanner can type. */
  followedBy: z.enum(['digits', 'letters-and-digits', 'printable']),
  minLength: z.int().min(4).max(500),
  maxLength: z.int().min(4).max(500),
  /** Kept of the part that follows: all of it, or the value of one parameter of a web address. */
  parameter: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .nullable(),
  platform: platformSchema,
})
export type SchemeRule = z.infer<typeof schemeRuleSchema>

/** Another station whose rider codes are accepted here: a name for attendants and its Ed25519 public key. */
export const trustedIssuerSchema = z.strictObject({
  name: plainLine(),
  /** The 32 bytes of the public key, as 64 hex digits. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
})
export type TrustedIssuer = z.infer<typeof trustedIssuerSchema>

/** Certificates in PEM of an authority that the street office's address is trusted by, beside the well-known ones. */
export const officeCaSchema = z
  .string()
  .max(20_000)
  .regex(/^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s-]+$/)

export const stationSettingsSchema = z.strictObject({
  version: z.literal(1),
  stationName: plainLine(),
  /** The code the street office knows the station by. */
  stationCode: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/),
  district: plainLine(),
  /** An IANA time zone, such as `Asia/Shanghai` or `Asia/Urumqi`. */
  timeZone: z.string().max(60).refine(isKnownTimeZone, 'unknown-time-zone'),
  /** The hour (0-12) at which a business date begins; a night shift ends before it. */
  cutOverHour: z.int().min(0).max(12),
  /** The languages offered, the station's default first. */
  languages: z
    .array(languageSchema)
    .min(1)
    .max(3)
    .refine((all) => new Set(all).size === all.length, 'repeated-language'),
  /** Minutes after a check-in during which the same rider counts as already checked in. */
  repeatWindowMinutes: z.int().min(0).max(720).default(30),
  /** Seconds without a touch until an attendant is signed out. */
  attendantIdleSeconds: z.int().min(20).max(900).default(120),
  /** Seconds without a touch until a rider's screen returns to home and to the default language. */
  riderIdleSeconds: z.int().min(15).max(30).default(20),
  /** Seconds a verdict stays on screen. */
  verdictSeconds: z.int().min(3).max(15).default(6),
  /** Days for which a new rider code is valid. */
  codeValidDays: z.int().min(1).max(1825).default(730),
  sounds: z.boolean().default(true),
  /** Whether the kiosk reads codes by camera too; a scanner needs no setting. */
  camera: z.boolean().default(true),
  /** Whether a rider who has checked in may take self-serve items without an attendant. */
  selfServe: z.boolean().default(true),
  /** Days before a batch expires on which attendants are told. */
  expiryNoticeDays: z.int().min(1).max(365).default(30),
  /** Days after it was due until a lent piece is given up as lost. */
  lostAfterDays: z.int().min(1).max(365).default(30),
  trustedIssuers: z.array(trustedIssuerSchema).max(5000).default([]),
  schemeRules: z.array(schemeRuleSchema).max(50).default([]),
  officeCa: officeCaSchema.nullable().default(null),
})
export type StationSettings = z.infer<typeof stationSettingsSchema>
