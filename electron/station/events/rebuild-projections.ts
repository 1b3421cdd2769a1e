import type { Database } from 'better-sqlite3'
import type { StationStores } from '../station-stores.ts'
import { projectEvent } from './project-event.ts'

/** Every table that the log alone decides. The log, its head and the vault are not among them. */
export const PROJECTIONS = [
  'rider',
  'rider_code',
  'revoked_code',
  'check_in',
  'rider_day',
  'card_guessing',
  'station_setting',
  'attendant',
  'daily_count',
  'sheet_progress',
  'business_day',
  'item',
  'kit',
  'piece',
  'batch',
  'movement',
  'supply_issue',
  'rider_item_day',
  'rider_served_day',
  'loan',
  'handover',
] as const

/** Empties every projection and replays the log into it, in one transaction. */
export function rebuildProjections(db: Database, stores: StationStores): void {
  db.transaction(() => {
    for (const table of PROJECTIONS) db.exec(`DELETE FROM ${table}`)
    for (const event of stores.eventLog.events()) projectEvent(stores, event)
  }).immediate()
}
