import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'

/** Changes the settings file of a closed station, as whoever looks after the machine does with an editor. */
export function changeSettingsFile(dataDir: string, changes: Partial<StationSettings>): void {
  if (Object.keys(changes).length > 0) {
    writeFileSync(settingsFile(dataDir), JSON.stringify({ ...readSettingsFile(dataDir), ...changes }))
  }
}

export function readSettingsFile(dataDir: string): StationSettings {
  return JSON.parse(readFileSync(settingsFile(dataDir), 'utf8')) as StationSettings
}

const settingsFile = (dataDir: string) => join(dataDir, 'settings.json')
