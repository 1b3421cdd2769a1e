import type { Migration } from './migration.ts'

/**
 * The log, its projections, and the vault. Projections can be rebuilt from the log at any time. The vault holds what
 * must never enter a log that cannot forget: names, phone hashes, PIN hashes and keys.
 */
export const checkInMigration: Migration = {
  number: 1,
  name: 'check-in',
  sql: `
    CREATE TABLE event_log (
      seq           INTEGER PRIMARY KEY,
      kind          TEXT    NOT NULL,
      occurred_at   INTEGER NOT NULL,
      business_date TEXT    NOT NULL,
      payload       TEXT    NOT NULL CHECK (json_valid(payload)),
      chain_hash    BLOB    NOT NULL CHECK (length(chain_hash) = 32)
    ) STRICT;

    CREATE TRIGGER event_log_keeps_rows BEFORE DELETE ON event_log
    BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;

    CREATE TRIGGER event_log_keeps_values BEFORE UPDATE ON event_log
    BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;

    CREATE TABLE event_head (
      one         INTEGER PRIMARY KEY CHECK (one = 1),
      seq         INTEGER NOT NULL,
      occurred_at INTEGER NOT NULL,
      chain_hash  BLOB    NOT NULL CHECK (length(chain_hash) = 32)
    ) STRICT;
    INSERT INTO event_head (one, seq, occurred_at, chain_hash) VALUES (1, 0, 0, zeroblob(32));

    -- REPLACE would otherwise delete the row that is there without a word to the trigger on deletions.
    CREATE TRIGGER event_log_grows_at_its_end BEFORE INSERT ON event_log
    WHEN NEW.seq <> (SELECT seq + 1 FROM event_head)
    BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;

    CREATE TABLE rider (
      rider_ref     TEXT PRIMARY KEY,
      platform      TEXT    NOT NULL,
      registered_at INTEGER NOT NULL,
      codes_issued  INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rider_code (
      code_id     TEXT PRIMARY KEY,
      rider_ref   TEXT    NOT NULL,
      card_number TEXT    NOT NULL UNIQUE,
      serial      INTEGER NOT NULL,
      issue_day   INTEGER NOT NULL,
      expiry_day  INTEGER NOT NULL,
      issued_seq  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rider_code_by_rider ON rider_code (rider_ref, issued_seq);

    CREATE TABLE revoked_code (
      code_id    TEXT PRIMARY KEY,
      revoked_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE check_in (
      check_in_id   INTEGER PRIMARY KEY,
      rider_ref     TEXT    NOT NULL,
      business_date TEXT    NOT NULL,
      hour          INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
      occurred_at   INTEGER NOT NULL,
      platform      TEXT    NOT NULL,
      via           TEXT    NOT NULL CHECK (via IN ('wedge', 'camera', 'card', 'hand')),
      voided_seq    INTEGER
    ) STRICT;
    CREATE INDEX check_in_by_rider ON check_in (rider_ref, check_in_id) WHERE voided_seq IS NULL;
    CREATE INDEX event_log_by_date ON event_log (business_date, seq);

    CREATE TABLE rider_day (
      rider_ref     TEXT    NOT NULL,
      business_date TEXT    NOT NULL,
      platform      TEXT    NOT NULL,
      visits        INTEGER NOT NULL CHECK (visits > 0),
      PRIMARY KEY (rider_ref, business_date, platform)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE card_guessing (
      one        INTEGER PRIMARY KEY CHECK (one = 1),
      wrong      INTEGER NOT NULL,
      retry_at   INTEGER NOT NULL,
      guessed_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE station_setting (
      one      INTEGER PRIMARY KEY CHECK (one = 1),
      settings TEXT    NOT NULL CHECK (json_valid(settings))
    ) STRICT;

    CREATE TABLE attendant (
      attendant_id TEXT PRIMARY KEY,
      role         TEXT    NOT NULL CHECK (role IN ('attendant', 'lead')),
      added_seq    INTEGER NOT NULL,
      is_retired   INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
      wrong_pins   INTEGER NOT NULL DEFAULT 0,
      locked_until INTEGER NOT NULL DEFAULT 0,
      refused_at   INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE daily_count (
      business_date TEXT    NOT NULL,
      measure       TEXT    NOT NULL,
      dimension     TEXT    NOT NULL,
      value         INTEGER NOT NULL,
      PRIMARY KEY (business_date, measure, dimension)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vault_rider (
      rider_ref  TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      phone_hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX vault_rider_by_phone ON vault_rider (phone_hash);

    CREATE TABLE vault_attendant (
      attendant_id TEXT PRIMARY KEY,
      name         TEXT NOT NULL,
      pin_salt     BLOB NOT NULL,
      pin_hash     BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vault_key (
      purpose     TEXT PRIMARY KEY CHECK (purpose IN ('rider-code-signing', 'keyed-hash')),
      private_key BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
