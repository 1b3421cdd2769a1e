import type { z } from 'zod'
import { officeSettingsSchema } from '../upstream/downlink.ts'

/** A setting that an office may set for its stations, by its name. */
export const officeSettingSchema = officeSettingsSchema.keyof()
export type OfficeSetting = z.infer<typeof officeSettingSchema>
