import { officeMigration } from './0001-office.ts'
import { closedStationsMigration } from './0002-closed-stations.ts'
import { strangersMigration } from './0003-strangers.ts'
import { itemsMigration } from './0004-items.ts'
import { issuersOfKiosksMigration } from './0005-issuers-of-kiosks.ts'
import type { Migration } from './migration.ts'

/** Every migration in the order of its number. */
export const migrations: readonly Migration[] = [
  officeMigration,
  closedStationsMigration,
  strangersMigration,
  itemsMigration,
  issuersOfKiosksMigration,
]
