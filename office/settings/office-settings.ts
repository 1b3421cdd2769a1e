import { z } from 'zod'
import { plainLine } from '../../shared/settings/station-settings.ts'
import { addDays, type BusinessDate, isKnownTimeZone, localTimeOf } from '../../shared/time/business-date.ts'
import { isOfficeAddress } from '../../shared/upstream/pairing-text.ts'
import type { Reading, Writing } from '../database/office-database.ts'

/** What an admin of the root decides about the office. */
export const officeSettingsSchema = z.strictObject({
  officeName: plainLine(80),
  /** Where stations find the office, as pairing codes say it; null until it is known. */
  officeAddress: z.string().refine(isOfficeAddress, 'not-an-address').nullable(),
  /** The IANA time zone by which the office knows what date it is. */
  timeZone: z.string().max(60).refine(isKnownTimeZone, 'unknown-time-zone'),
  /** Counts of fewer riders than this are hidden in whatever leaves the office. */
  minimumCount: z.int().min(1).max(100),
  /**
   * Days after which a business date is closed: from then on its numbers are taken as read, by whoever reads reports,
   * and what a late sheet changes of them is marked as restated.
   */
  closedAfterDays: z.int().min(0).max(60),
  /** Hours without a word after which a station is listed as silent. */
  silentAfterHours: z
    .int()
    .min(1)
    .max(24 * 60),
})
export type OfficeSettings = z.infer<typeof officeSettingsSchema>

export const DEFAULT_SETTINGS: Omit<OfficeSettings, 'officeName'> = Object.freeze({
  officeAddress: null,
  timeZone: 'Asia/Shanghai',
  minimumCount: 5,
  closedAfterDays: 2,
  silentAfterHours: 48,
})

const SETTINGS = 'settings'

/** The office's settings, or null while it has not been set up. */
export async function readOfficeSettings(db: Reading | Writing): Promise<OfficeSettings | null> {
  const row = await db.selectFrom('office_setting').select('value').where('name', '=', SETTINGS).executeTakeFirst()
  return row ? officeSettingsSchema.parse(JSON.parse(row.value)) : null
}

export async function writeOfficeSettings(trx: Writing, settings: OfficeSettings): Promise<void> {
  await writeOfficeValue(trx, SETTINGS, JSON.stringify(settings))
}

/** Fails where there are settings: of two that set an office up at the same time one is to be told. */
export async function writeFirstOfficeSettings(trx: Writing, settings: OfficeSettings): Promise<void> {
  await trx
    .insertInto('office_setting')
    .values({ name: SETTINGS, value: JSON.stringify(settings) })
    .execute()
}

/** A value of the office that no one sets by hand. */
export async function readOfficeValue(db: Reading | Writing, name: 'sketch-key'): Promise<string | null> {
  const row = await db.selectFrom('office_setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

export async function writeOfficeValue(
  trx: Writing,
  name: 'sketch-key' | typeof SETTINGS,
  value: string,
): Promise<void> {
  await trx
    .insertInto('office_setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** The date by the office's own clock and zone. */
export function officeToday(settings: Pick<OfficeSettings, 'timeZone'>, now: number): BusinessDate {
  return localTimeOf(now, { timeZone: settings.timeZone, cutOverHour: 0 }).businessDate
}

/** Dates before this one are closed. */
export function closedBefore(settings: OfficeSettings, now: number): BusinessDate {
  return addDays(officeToday(settings, now), -settings.closedAfterDays)
}
