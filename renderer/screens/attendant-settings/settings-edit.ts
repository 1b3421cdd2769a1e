import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import { changedParts } from '../attendant-parts/changed-parts.ts'
import { type SettingsFaults, settingsFaultsOf } from './settings-faults.ts'

type Parts = Partial<StationSettings>

/** What a lead changes of the settings, over what is saved as far as the form knows. */
export type SettingsEdit = {
  readonly saved: StationSettings
  readonly parts: Parts
  readonly faults: SettingsFaults
  readonly isSaved: boolean
}

export function newSettingsEdit(saved: StationSettings): SettingsEdit {
  return { saved, parts: {}, faults: new Map(), isSaved: false }
}

/** Once told, a fault goes as soon as it is mended; new ones wait for the next attempt to save. */
export function withPart(edit: SettingsEdit, part: Parts): SettingsEdit {
  const parts = changedParts(edit.saved, { ...edit.parts, ...part })
  const left = settingsFaultsOf({ ...edit.saved, ...parts })
  return { ...edit, parts, faults: new Map([...edit.faults].filter(([path]) => left.has(path))), isSaved: false }
}

/** The station has them now, and the page hears of it a moment later: whatever is changed until then is a change to them. */
export function withSaved(edit: SettingsEdit, parts: Parts): SettingsEdit {
  const latest = withLatest(edit, { ...edit.saved, ...parts })
  // Something may have been changed while it was saved.
  return { ...latest, isSaved: Object.keys(latest.parts).length === 0 }
}

/** What has been saved is no change any more, whoever saves another value next. */
export function withLatest(edit: SettingsEdit, saved: StationSettings): SettingsEdit {
  return { ...edit, saved, parts: changedParts(saved, edit.parts) }
}
