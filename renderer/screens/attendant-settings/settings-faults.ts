import { type StationSettings, stationSettingsSchema } from '../../../shared/settings/station-settings.ts'

/** A fault by the name of its text under `settings.error`. */
export type SettingsFault =
  | 'empty'
  | 'invisible-characters'
  | 'too-long'
  | 'too-short'
  | 'out-of-range'
  | 'unknown-time-zone'
  | 'station-code'
  | 'public-key'
  | 'scheme-id'
  | 'parameter'
  | 'no-language'
  | 'wrong'

/** What is wrong, by the path of the field: `stationCode`, `trustedIssuers.0.publicKey`. */
export type SettingsFaults = ReadonlyMap<string, SettingsFault>

/** Judges a draft by the station's own schema, and names each fault so that the field can explain it. */
export function settingsFaultsOf(draft: StationSettings): SettingsFaults {
  const parsed = stationSettingsSchema.safeParse(draft)
  const faults = new Map<string, SettingsFault>()
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.')
    if (!faults.has(path)) faults.set(path, faultOf(issue, String(issue.path.at(-1))))
  }
  return faults
}

type Issue = { readonly code: string; readonly message: string; readonly origin?: string }

function faultOf(issue: Issue, field: string): SettingsFault {
  if (issue.code === 'custom') return customFaults[issue.message] ?? 'wrong'
  if (issue.code === 'invalid_format') return formatFaults[field] ?? 'wrong'
  if (issue.code === 'invalid_type') return 'out-of-range'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'no-language'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'too-short' : 'out-of-range'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'out-of-range'
  return 'wrong'
}

const customFaults: Readonly<Record<string, SettingsFault>> = {
  empty: 'empty',
  'invisible-characters': 'invisible-characters',
  'unknown-time-zone': 'unknown-time-zone',
}

const formatFaults: Readonly<Record<string, SettingsFault>> = {
  stationCode: 'station-code',
  publicKey: 'public-key',
  schemeId: 'scheme-id',
  parameter: 'parameter',
}
