import type { Migration } from './migration.ts'

/**
 * Supplies. All but the notes of handovers are projections: what is on hand is the sum of the movements, and the log
 * decides those.
 */
export const suppliesMigration: Migration = {
  number: 2,
  name: 'supplies',
  sql: `
    CREATE TABLE business_day (
      business_date TEXT PRIMARY KEY,
      opened_seq    INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE item (
      item_id      TEXT PRIMARY KEY,
      details      TEXT    NOT NULL CHECK (json_valid(details)),
      barcode      TEXT,
      is_retired   INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
      added_seq    INTEGER NOT NULL,
      batches_made INTEGER NOT NULL DEFAULT 1,
      on_hand      INTEGER NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
      on_loan      INTEGER NOT NULL DEFAULT 0 CHECK (on_loan >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX item_by_barcode ON item (barcode) WHERE barcode IS NOT NULL AND is_retired = 0;

    CREATE TABLE kit (
      kit_id     TEXT PRIMARY KEY,
      details    TEXT    NOT NULL CHECK (json_valid(details)),
      is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
      added_seq  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE piece (
      tag     TEXT PRIMARY KEY,
      item_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      batch_id   TEXT PRIMARY KEY,
      item_id    TEXT    NOT NULL,
      lot        TEXT,
      expires_on TEXT,
      made_seq   INTEGER NOT NULL,
      on_hand    INTEGER NOT NULL DEFAULT 0 CHECK (on_hand >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_by_item ON batch (item_id, expires_on, made_seq);
    CREATE INDEX batch_on_hand ON batch (item_id, expires_on, made_seq) WHERE on_hand > 0;

    CREATE TABLE movement (
      movement_id    INTEGER PRIMARY KEY,
      seq            INTEGER NOT NULL,
      item_id        TEXT    NOT NULL,
      batch_id       TEXT    NOT NULL,
      kind           TEXT    NOT NULL CHECK (kind IN ('received', 'issued', 'lent', 'returned', 'lost', 'discarded',
                                                      'transferred-in', 'transferred-out', 'counted', 'voided')),
      on_hand_change INTEGER NOT NULL,
      on_loan_change INTEGER NOT NULL,
      business_date  TEXT    NOT NULL
    ) STRICT;
    CREATE INDEX movement_by_item ON movement (item_id, movement_id);
    CREATE INDEX movement_by_date ON movement (business_date, movement_id);

    CREATE TABLE supply_issue (
      issue_id      INTEGER PRIMARY KEY,
      request_id    TEXT    NOT NULL UNIQUE,
      rider_ref     TEXT,
      business_date TEXT    NOT NULL,
      voided_seq    INTEGER
    ) STRICT;
    CREATE INDEX supply_issue_by_date ON supply_issue (business_date, issue_id);

    CREATE TABLE rider_item_day (
      rider_ref     TEXT    NOT NULL,
      item_id       TEXT    NOT NULL,
      business_date TEXT    NOT NULL,
      quantity      INTEGER NOT NULL CHECK (quantity > 0),
      PRIMARY KEY (rider_ref, item_id, business_date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rider_served_day (
      rider_ref     TEXT    NOT NULL,
      business_date TEXT    NOT NULL,
      issues        INTEGER NOT NULL CHECK (issues > 0),
      PRIMARY KEY (rider_ref, business_date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE loan (
      loan_id   TEXT PRIMARY KEY,
      item_id   TEXT    NOT NULL,
      batch_id  TEXT    NOT NULL,
      rider_ref TEXT    NOT NULL,
      tag       TEXT,
      lent_at   INTEGER NOT NULL,
      due_on    TEXT    NOT NULL,
      state     TEXT    NOT NULL DEFAULT 'out' CHECK (state IN ('out', 'returned', 'lost', 'voided')),
      ended_seq INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX loan_out_by_rider ON loan (rider_ref, due_on) WHERE state = 'out';
    CREATE INDEX loan_out_by_due ON loan (due_on, loan_id) WHERE state = 'out';
    CREATE UNIQUE INDEX loan_out_by_tag ON loan (tag) WHERE state = 'out' AND tag IS NOT NULL;
    CREATE INDEX loan_ended ON loan (ended_seq) WHERE state <> 'out';

    CREATE TABLE handover (
      handover_seq    INTEGER PRIMARY KEY,
      attendant_id    TEXT NOT NULL,
      taken_over_seq  INTEGER
    ) STRICT;

    CREATE TABLE vault_handover_note (
      handover_seq INTEGER PRIMARY KEY,
      note         TEXT NOT NULL
    ) STRICT;
  `,
}
