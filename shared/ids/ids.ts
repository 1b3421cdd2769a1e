import { z } from 'zod'

/** A rider, known by a pseudonym only: `r-` and 16 hex digits of a rider code, or `s-` and 32 of a scheme's hash. */
export const riderRefSchema = z
  .string()
  .regex(/^(r-[0-9a-f]{16}|s-[0-9a-f]{32})$/)
  .brand<'RiderRef'>()
export type RiderRef = z.infer<typeof riderRefSchema>

/** One issued code of one rider: 16 hex digits, the start of the SHA-256 of its signed bytes. */
export const codeIdSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'CodeId'>()
export type CodeId = z.infer<typeof codeIdSchema>

/** A check-in: the number of its event in the station's log. */
export const checkInIdSchema = z.int().positive().brand<'CheckInId'>()
export type CheckInId = z.infer<typeof checkInIdSchema>

/** An attendant of this station: `a-` and 8 hex digits. */
export const attendantIdSchema = z
  .string()
  .regex(/^a-[0-9a-f]{8}$/)
  .brand<'AttendantId'>()
export type AttendantId = z.infer<typeof attendantIdSchema>
