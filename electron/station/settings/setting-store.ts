import type { Database, Statement } from 'better-sqlite3'
import { type StationSettings, stationSettingsSchema } from '../../../shared/settings/station-settings.ts'

/** The settings as last changed: what the station goes on with when the settings file is broken or gone. */
export class SettingStore {
  readonly #get: Statement<[], { settings: string }>
  readonly #put: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT settings FROM station_setting')
    this.#put = db.prepare(`
      INSERT INTO station_setting (one, settings) VALUES (1, ?) ON CONFLICT DO UPDATE SET settings = excluded.settings`)
  }

  get(): StationSettings | undefined {
    const row = this.#get.get()
    return row && stationSettingsSchema.parse(JSON.parse(row.settings))
  }

  put(settings: StationSettings): void {
    this.#put.run(JSON.stringify(settings))
  }
}
