import { z } from 'zod'

/** The languages every screen speaks, as BCP 47 tags. Uyghur is written right to left. */
export const languageSchema = z.enum(['zh-CN', 'en', 'ug'])
export type Language = z.infer<typeof languageSchema>
export const LANGUAGES: readonly Language[] = languageSchema.options
