import { z } from 'zod'
import { plainLine } from '../settings/station-settings.ts'

const name = plainLine(40).optional()

/** What something is called in each language; at least one of them. */
export const namesSchema = z
  .strictObject({ 'zh-CN': name, en: name, ug: name })
  .refine((names) => Object.values(names).some((one) => one !== undefined), 'no-name')
export type Names = z.infer<typeof namesSchema>
