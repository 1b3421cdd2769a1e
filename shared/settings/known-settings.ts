import { z } from 'zod'
import { schemeRuleSchema, stationSettingsSchema, trustedIssuerSchema } from './station-settings.ts'

const fields = {
  ...stationSettingsSchema.shape,
  trustedIssuers: z.array(z.object(trustedIssuerSchema.shape)).default([]),
  schemeRules: z.array(z.object(schemeRuleSchema.shape)).default([]),
}

/**
 * Settings as this version knows them, of what it or a newer one wrote. A station whose new version is taken back goes
 * on without what only that has a name for.
 */
export const knownSettingsSchema = z.object(fields)

/** The same along with settings that only a newer version has a name for. */
export const writtenSettingsSchema = z.looseObject(fields)
