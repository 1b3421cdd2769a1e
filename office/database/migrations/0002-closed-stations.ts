import type { Migration } from './migration.ts'

/** Since when a station is closed: the instant, and the business date that it was at the office. */
export const closedStationsMigration: Migration = {
  number: 2,
  name: 'closed-stations',
  statements: ({ whole }) => [
    `ALTER TABLE station ADD COLUMN closed_at ${whole}`,
    'ALTER TABLE station ADD COLUMN closed_date TEXT CHECK ((closed_date IS NULL) = (closed_at IS NULL))',
  ],
}
