/**
 * What an office sends down: `GET /v1/stations/{stationId}/downlink` and `…/revoked-codes`, both signed, both with an
 * ETag that the station sends back, so that nothing is sent twice.
 */
import { z } from 'zod'
import { codeIdSchema, itemIdSchema } from '../ids/ids.ts'
import { stationSettingsSchema, trustedIssuerSchema } from '../settings/station-settings.ts'
import { itemDetailsSchema } from '../supplies/item.ts'
import { instantSchema } from '../time/instant.ts'

/** A line that riders or attendants should read, from one instant to another. */
export const officeNoticeSchema = z.strictObject({
  noticeId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** In each language, at least one. */
  texts: z
    .strictObject({
      'zh-CN': z.string().max(300).optional(),
      en: z.string().max(300).optional(),
      ug: z.string().max(300).optional(),
    })
    .refine((texts) => Object.values(texts).some((text) => text !== undefined && text !== ''), 'no-text'),
  audience: z.enum(['riders', 'attendants']),
  tone: z.enum(['plain', 'care']),
  fromAt: instantSchema,
  untilAt: instantSchema,
})
export type OfficeNotice = z.infer<typeof officeNoticeSchema>

const { district, repeatWindowMinutes, codeValidDays, expiryNoticeDays, lostAfterDays, selfServe } =
  stationSettingsSchema.shape

/**
 * The settings that an office may set for its stations; what it leaves out stays the station's own. Without the defaults
 * of a station's settings, which would fill in what was left out.
 */
export const officeSettingsSchema = z.strictObject({
  district: district.optional(),
  repeatWindowMinutes: repeatWindowMinutes.unwrap().optional(),
  codeValidDays: codeValidDays.unwrap().optional(),
  expiryNoticeDays: expiryNoticeDays.unwrap().optional(),
  lostAfterDays: lostAfterDays.unwrap().optional(),
  selfServe: selfServe.unwrap().optional(),
})
export type OfficeSettings = z.infer<typeof officeSettingsSchema>

export const downlinkSchema = z.strictObject({
  /** Stations whose rider codes are good here too. */
  trustedIssuers: z.array(trustedIssuerSchema).max(20_000),
  /** Items that every station of the office has, by ids that mean the same everywhere. */
  items: z.array(z.strictObject({ itemId: itemIdSchema, details: itemDetailsSchema })).max(500),
  notices: z.array(officeNoticeSchema).max(100),
  settings: officeSettingsSchema,
  /** The place of content packs, which come later. */
  contentPacks: z.array(z.never()).max(0),
})
export type Downlink = z.infer<typeof downlinkSchema>

/**
 * The ids of rider codes that any station of the office revoked: up to 200,000, 16 hex digits each. A station says which
 * ones it revoked by `PUT` to the same address, signed, whenever there are more: all of them each time, answered by 204.
 */
export const revokedCodesSchema = z.strictObject({ codeIds: z.array(codeIdSchema).max(200_000) })
export type RevokedCodes = z.infer<typeof revokedCodesSchema>
