import type { Database, Statement } from 'better-sqlite3'
import { type OfficeSetting, officeSettingSchema } from '../../../shared/sync/office-setting.ts'

/** Which settings the office sets for this station. What they are set to is in the settings, like any other. */
export class OfficeSettingStore {
  readonly #all: Statement<[], { setting: string }>
  readonly #put: Statement
  readonly #clear: Statement

  constructor(db: Database) {
    this.#all = db.prepare('SELECT setting FROM office_setting ORDER BY setting')
    this.#put = db.prepare('INSERT OR REPLACE INTO office_setting (setting) VALUES (?)')
    this.#clear = db.prepare('DELETE FROM office_setting')
  }

  all(): readonly OfficeSetting[] {
    return this.#all.all().map(({ setting }) => officeSettingSchema.parse(setting))
  }

  replace(settings: readonly OfficeSetting[]): void {
    this.#clear.run()
    for (const setting of settings) this.#put.run(setting)
  }
}
