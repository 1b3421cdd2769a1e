import { checkInMigration } from './0001-check-in.ts'
import { suppliesMigration } from './0002-supplies.ts'
import { syncMigration } from './0003-sync.ts'
import { officeItemMigration } from './0004-office-item.ts'
import type { Migration } from './migration.ts'

/** Every migration in the order of its number. */
export const migrations: readonly Migration[] = [
  checkInMigration,
  suppliesMigration,
  syncMigration,
  officeItemMigration,
]
