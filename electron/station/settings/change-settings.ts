import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { StationContext } from '../station-context.ts'
import { officeAuthorities } from '../sync/office-ca.ts'
import { saveSettings } from './settings-file.ts'

/**
 * Saves changed settings in the log and the file. The file goes to the disk first: a power cut in between leaves a file
 * that is newer than the log, which the next start takes over, and never an older one that would undo the change. A
 * certificate that is no authority's is not taken. Settings that only a newer version knows stay as they are.
 */
export function changeSettings(
  context: StationContext,
  settings: StationSettings,
  by: AttendantId | 'set-up' | 'office',
): { readonly outcome: 'saved' | 'no-authority' } {
  if (settings.officeCa !== null && !officeAuthorities(settings.officeCa)) return { outcome: 'no-authority' }
  context.inTransaction(() => {
    const whole = { ...context.settingStore.whole(), ...settings }
    context.append({ kind: 'settings.changed', payload: { settings: whole, by } })
    saveSettings(context.dataDir, whole)
  })
  return { outcome: 'saved' }
}
