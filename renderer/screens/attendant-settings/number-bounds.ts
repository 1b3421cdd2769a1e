import type { StationSettings } from '../../../shared/settings/station-settings.ts'

/** The settings that are whole numbers. */
export type NumberSetting = {
  [K in keyof StationSettings]: StationSettings[K] extends number ? K : never
}[Exclude<keyof StationSettings, 'version'>]

export type Bounds = { readonly min: number; readonly max: number; readonly step: number }

/** From where to where they go, as the schema has it (a test compares the two), and how far a touch moves them. */
export const NUMBER_BOUNDS: Readonly<Record<NumberSetting, Bounds>> = {
  cutOverHour: { min: 0, max: 12, step: 1 },
  repeatWindowMinutes: { min: 0, max: 720, step: 5 },
  codeValidDays: { min: 1, max: 1825, step: 1 },
  verdictSeconds: { min: 3, max: 15, step: 1 },
  riderIdleSeconds: { min: 15, max: 30, step: 1 },
  attendantIdleSeconds: { min: 20, max: 900, step: 10 },
  expiryNoticeDays: { min: 1, max: 365, step: 1 },
  lostAfterDays: { min: 1, max: 365, step: 1 },
}

/** How short and how long a code of another scheme may be. */
export const SCHEME_LENGTH_BOUNDS: Bounds = { min: 4, max: 500, step: 1 }
