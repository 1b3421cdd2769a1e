import type { Migration } from './migration.ts'

/**
 * Which items the office decides about. A station that was sent some before there was this is sent all of it once more.
 */
export const officeItemMigration: Migration = {
  number: 4,
  name: 'office item',
  sql: `
    CREATE TABLE office_item (
      item_id TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    DELETE FROM office_etag WHERE resource = 'downlink';
  `,
}
