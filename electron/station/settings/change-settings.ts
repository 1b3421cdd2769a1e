import type { AttendantId } from '../../../shared/ids/ids.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { StationContext } from '../station-context.ts'
import { saveSettings } from './settings-file.ts'

/** Saves changed settings. The log has them first; a file that falls behind in a power cut is brought up at the start. */
export function changeSettings(
  context: StationContext,
  settings: StationSettings,
  by: AttendantId | 'set-up',
): { readonly outcome: 'saved' } {
  context.inTransaction(() => {
    context.append({ kind: 'settings.changed', payload: { settings, by } })
  })
  saveSettings(context.dataDir, settings)
  return { outcome: 'saved' }
}
