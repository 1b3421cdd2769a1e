import { z } from 'zod'
import { attendantIdSchema } from '../ids/ids.ts'
import { plainLine } from '../settings/station-settings.ts'

/** A `lead` may also change settings, catalogue and roster, let a quota go, and have a rider forgotten. */
export const attendantRoleSchema = z.enum(['attendant', 'lead'])
export type AttendantRole = z.infer<typeof attendantRoleSchema>

/** 6 to 8 digits. */
export const pinSchema = z.string().regex(/^\d{6,8}$/)

export const attendantNameSchema = plainLine(20)

export const attendantSchema = z.object({
  attendantId: attendantIdSchema,
  name: z.string(),
  role: attendantRoleSchema,
})
export type Attendant = z.infer<typeof attendantSchema>
