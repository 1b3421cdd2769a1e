/**
 * How a kiosk joins an office: `POST /v1/enrolments`, signed with the key that it brings, which proves that it has it.
 * The pairing code is made by an officer for one station and good once, for a day.
 */
import { z } from 'zod'

export const upstreamStationIdSchema = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .brand<'UpstreamStationId'>()
export type UpstreamStationId = z.infer<typeof upstreamStationIdSchema>

/** 16 letters and digits of base32, as the office shows them in groups of four. */
export const pairingCodeSchema = z.string().regex(/^[A-Z2-7]{16}$/)

export const enrolmentSchema = z.strictObject({
  pairingCode: pairingCodeSchema,
  /** The Ed25519 key that this kiosk will sign with: 64 hex digits. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** The key that this station signs rider codes with: 64 hex digits. The office hands it to stations that should trust it. */
  issuerPublicKey: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.string().max(40),
})
export type Enrolment = z.infer<typeof enrolmentSchema>

export const enrolledSchema = z.object({
  stationId: upstreamStationIdSchema,
  /** As the office calls them. */
  stationName: z.string().max(80),
  officeName: z.string().max(80),
  /** The key that riders are hashed with for the sketches, 64 hex digits: the same at every station of the office. */
  sketchKey: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Enrolled = z.infer<typeof enrolledSchema>
