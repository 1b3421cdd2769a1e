import type { Migration } from './migration.ts'

/** Wrong passwords for logins that do not exist. */
export const strangersMigration: Migration = {
  number: 3,
  name: 'strangers',
  statements: ({ whole, end }) => [
    `CREATE TABLE stranger (
      login_hash   TEXT PRIMARY KEY,
      wrong_tries  ${whole} NOT NULL,
      refused_at   ${whole} NOT NULL,
      locked_until ${whole} NOT NULL
    ) ${end}`,
    'CREATE INDEX stranger_by_refused_at ON stranger (refused_at)',
  ],
}
