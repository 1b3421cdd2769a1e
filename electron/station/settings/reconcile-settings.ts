import type { Notice } from '../../../shared/contract/groups/station-calls.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { StationContext } from '../station-context.ts'
import { loadSettings, saveSettings } from './settings-file.ts'

/**
 * Brings settings file and log together when the station opens. A file changed by hand is taken over and recorded; a
 * broken or missing one is replaced by the settings last used, so that riders can go on tapping in.
 */
export function reconcileSettings(context: StationContext, dataDir: string): Notice[] {
  const at = context.clock.now()
  const lastUsed = context.settingStore.whole()
  const loaded = loadSettings(dataDir, at, context.settingStore.written())

  if (loaded.outcome === 'loaded') {
    if (!isSame(loaded.settings, lastUsed)) {
      context.inTransaction(() => {
        context.append({ kind: 'settings.changed', payload: { settings: loaded.settings, by: 'file' } })
      })
    }
    return []
  }
  if (lastUsed) saveSettings(dataDir, lastUsed)
  if (loaded.outcome === 'missing') return []
  return [{ code: 'settings-broken', at, detail: `${loaded.keptAs} (${loaded.problem})` }]
}

function isSame(settings: StationSettings, lastUsed: StationSettings | undefined): boolean {
  return JSON.stringify(settings) === JSON.stringify(lastUsed)
}
