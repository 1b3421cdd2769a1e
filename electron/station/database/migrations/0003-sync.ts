import type { Migration } from './migration.ts'

/**
 * Day sheets for the street office. How far each date's counts have come is a projection. All else is kept outside of
 * the log and outlives a rebuild: what the office said cannot be replayed, and keys never enter a log.
 */
export const syncMigration: Migration = {
  number: 3,
  name: 'sync',
  sql: `
    CREATE TABLE sheet_progress (
      business_date TEXT PRIMARY KEY,
      through_seq   INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Of what was counted so far: the last event of each date, or that took something of it back.
    INSERT INTO sheet_progress (business_date, through_seq)
    SELECT business_date, max(seq) FROM (
      SELECT business_date, seq FROM event_log
      UNION ALL SELECT business_date, voided_seq FROM check_in WHERE voided_seq IS NOT NULL
      UNION ALL SELECT business_date, voided_seq FROM supply_issue WHERE voided_seq IS NOT NULL
    ) WHERE business_date IN (SELECT business_date FROM daily_count) GROUP BY business_date;

    CREATE TABLE vault_office (
      one            INTEGER PRIMARY KEY CHECK (one = 1),
      office_address TEXT    NOT NULL,
      office_name    TEXT    NOT NULL,
      station_id     TEXT    NOT NULL,
      station_name   TEXT    NOT NULL,
      sketch_key     BLOB    NOT NULL CHECK (length(sketch_key) = 32),
      paired_at      INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE office_contact (
      one             INTEGER PRIMARY KEY CHECK (one = 1),
      succeeded_at    INTEGER NOT NULL,
      clock_offset_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE series (
      one         INTEGER PRIMARY KEY CHECK (one = 1),
      series_id   TEXT    NOT NULL,
      after_seq   INTEGER NOT NULL,
      after_hash  BLOB    NOT NULL CHECK (length(after_hash) = 32),
      known_seq   INTEGER NOT NULL,
      known_hash  BLOB    NOT NULL CHECK (length(known_hash) = 32),
      office_mark TEXT,
      station_id  TEXT
    ) STRICT;

    CREATE TABLE series_baseline (
      series_id     TEXT    NOT NULL,
      business_date TEXT    NOT NULL,
      measure       TEXT    NOT NULL,
      dimension     TEXT    NOT NULL,
      value         INTEGER NOT NULL,
      PRIMARY KEY (series_id, business_date, measure, dimension)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sheet_acknowledgement (
      business_date    TEXT PRIMARY KEY,
      acknowledged_seq INTEGER,
      refused_seq      INTEGER,
      refused_reason   TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE office_issuer (
      key_id     TEXT PRIMARY KEY,
      public_key TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE office_revoked_code (
      code_id BLOB PRIMARY KEY,
      list    INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE office_notice (
      notice_id TEXT PRIMARY KEY,
      notice    TEXT NOT NULL CHECK (json_valid(notice))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE office_setting (
      setting TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE office_etag (
      resource TEXT PRIMARY KEY CHECK (resource IN ('downlink', 'revoked-codes', 'own-revoked-codes')),
      etag     TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vault_upstream_key (
      role        TEXT PRIMARY KEY CHECK (role IN ('in-use', 'to-enrol')),
      private_key BLOB    NOT NULL,
      is_sealed   INTEGER NOT NULL CHECK (is_sealed IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vault_sketch_hash (
      rider_ref TEXT PRIMARY KEY,
      hash      BLOB NOT NULL CHECK (length(hash) = 8)
    ) STRICT, WITHOUT ROWID;
  `,
}
