import type { Database } from 'better-sqlite3'
import { AttendantStore } from './attendants/attendant-store.ts'
import { AttendantVaultStore } from './attendants/attendant-vault-store.ts'
import { CardGuessingStore } from './check-ins/card-guessing.ts'
import { CheckInStore } from './check-ins/check-in-store.ts'
import { DailyCountStore } from './daily-counts/daily-count-store.ts'
import { EventLogStore } from './events/event-log-store.ts'
import { KeyVaultStore } from './keys/key-vault-store.ts'
import { RiderStore } from './riders/rider-store.ts'
import { RiderVaultStore } from './riders/rider-vault-store.ts'
import { SettingStore } from './settings/setting-store.ts'

/** Every store of a station over one database, its statements prepared once. */
export type StationStores = ReturnType<typeof openStores>

export function openStores(db: Database) {
  return {
    eventLog: new EventLogStore(db),
    checkIns: new CheckInStore(db),
    cardGuessing: new CardGuessingStore(db),
    dailyCounts: new DailyCountStore(db),
    riders: new RiderStore(db),
    riderVault: new RiderVaultStore(db),
    attendants: new AttendantStore(db),
    attendantVault: new AttendantVaultStore(db),
    keyVault: new KeyVaultStore(db),
    settingStore: new SettingStore(db),
  } as const
}
