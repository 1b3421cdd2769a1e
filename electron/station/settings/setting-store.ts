import type { Database, Statement } from 'better-sqlite3'
import { knownSettingsSchema, writtenSettingsSchema } from '../../../shared/settings/known-settings.ts'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import { DamagedContent, readObject } from '../database/damaged-content.ts'

/** The settings as last changed: what the station goes on with when the settings file is broken or gone. */
export class SettingStore {
  readonly #get: Statement<[], { settings: string }>
  readonly #expiryNoticeDays: Statement<[], { days: number | null }>
  readonly #put: Statement

  constructor(db: Database) {
    this.#get = db.prepare('SELECT settings FROM station_setting')
    this.#expiryNoticeDays = db.prepare("SELECT settings ->> 'expiryNoticeDays' AS days FROM station_setting")
    this.#put = db.prepare(`
      INSERT INTO station_setting (one, settings) VALUES (1, ?) ON CONFLICT DO UPDATE SET settings = excluded.settings`)
  }

  /** Throws `DamagedContent` for what can be no settings, as a bad disk leaves it. */
  get(): StationSettings | undefined {
    const written = this.written()
    return written && soundOf(knownSettingsSchema.safeParse(written, QUICKLY))
  }

  /** Along with settings that only a newer version has a name for. */
  whole(): StationSettings | undefined {
    const written = this.written()
    return written && soundOf(writtenSettingsSchema.safeParse(written, QUICKLY))
  }

  /** What was written, whatever this version makes of it. */
  written(): object | undefined {
    const row = this.#get.get()
    return row && readObject('station_setting', row.settings)
  }

  /** Read by itself: projections ask for it with every movement. */
  expiryNoticeDays(): number {
    return this.#expiryNoticeDays.get()?.days ?? DEFAULT_EXPIRY_NOTICE_DAYS
  }

  put(settings: StationSettings): void {
    this.#put.run(JSON.stringify(settings))
  }
}

/** What is read a few times only is not worth compiling, least of all at a start. */
const QUICKLY = { jitless: true } as const

type Parsed = { readonly success: true; readonly data: StationSettings } | { readonly success: false }

function soundOf(parsed: Parsed): StationSettings {
  if (!parsed.success) throw new DamagedContent('station_setting')
  return parsed.data
}

/** For settings that were saved before there were supplies. */
const DEFAULT_EXPIRY_NOTICE_DAYS = 30
