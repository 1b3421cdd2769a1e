import { auditIsAppendOnly } from './audit-is-append-only.ts'
import type { Migration, Words } from './migration.ts'

/** The tree and its stations, their sheets and rollups, who may see them, and what is sent down. */
export const officeMigration: Migration = {
  number: 1,
  name: 'office',
  statements: (words) => [
    ...tree(words),
    ...sheets(words),
    ...rollups(words),
    ...people(words),
    ...auditIsAppendOnly(words),
    ...downlink(words),
  ],
}

function tree({ whole, end }: Words): readonly string[] {
  return [
    `CREATE TABLE office_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) ${end}`,
    `CREATE TABLE node (
      node_id   TEXT PRIMARY KEY,
      parent_id TEXT REFERENCES node,
      kind      TEXT NOT NULL CHECK (kind IN ('city', 'district', 'street', 'station')),
      name      TEXT NOT NULL,
      path      TEXT NOT NULL UNIQUE,
      made_at   ${whole} NOT NULL
    ) ${end}`,
    'CREATE INDEX node_by_parent ON node (parent_id)',
    `CREATE TABLE station (
      station_id     TEXT PRIMARY KEY REFERENCES node,
      code           TEXT NOT NULL UNIQUE,
      address        TEXT NOT NULL,
      last_heard_at  ${whole},
      clock_ahead_ms ${whole},
      health         TEXT
    ) ${end}`,
    `CREATE TABLE station_key (
      public_key TEXT PRIMARY KEY,
      key_id     TEXT NOT NULL UNIQUE,
      station_id TEXT NOT NULL REFERENCES station,
      paired_at  ${whole} NOT NULL,
      ended_at   ${whole}
    ) ${end}`,
    'CREATE INDEX station_key_by_station ON station_key (station_id)',
    `CREATE TABLE station_issuer (
      public_key TEXT PRIMARY KEY,
      station_id TEXT NOT NULL REFERENCES station,
      since_at   ${whole} NOT NULL,
      is_trusted ${whole} NOT NULL CHECK (is_trusted IN (0, 1))
    ) ${end}`,
    `CREATE TABLE pairing_code (
      code_hash  TEXT PRIMARY KEY,
      station_id TEXT NOT NULL REFERENCES station,
      made_by    TEXT NOT NULL,
      made_at    ${whole} NOT NULL,
      expires_at ${whole} NOT NULL,
      used_at    ${whole},
      used_by    TEXT
    ) ${end}`,
    'CREATE INDEX pairing_code_by_station ON pairing_code (station_id)',
  ]
}

function sheets({ whole, end }: Words): readonly string[] {
  return [
    `CREATE TABLE series (
      series_id  TEXT PRIMARY KEY,
      station_id TEXT NOT NULL REFERENCES station,
      seq        ${whole} NOT NULL,
      chain_hash TEXT NOT NULL,
      heard_at   ${whole} NOT NULL
    ) ${end}`,
    `CREATE TABLE trail_chunk (
      series_id TEXT NOT NULL REFERENCES series,
      from_seq  ${whole} NOT NULL,
      events    ${whole} NOT NULL,
      trail     TEXT NOT NULL,
      PRIMARY KEY (series_id, from_seq)
    ) ${end}`,
    `CREATE TABLE sheet (
      station_id    TEXT NOT NULL,
      business_date TEXT NOT NULL,
      series_id     TEXT NOT NULL,
      through_seq   ${whole} NOT NULL,
      received_at   ${whole} NOT NULL,
      counts        TEXT NOT NULL,
      sketch        TEXT NOT NULL,
      PRIMARY KEY (station_id, business_date, series_id)
    ) ${end}`,
    'CREATE INDEX sheet_by_date ON sheet (business_date)',
  ]
}

/** Clustered by place and date where the database can: what one sheet changes lies together. */
function rollups({ dialect, whole, end }: Words): readonly string[] {
  const clustered = dialect === 'sqlite' ? `${end}, WITHOUT ROWID` : end
  return [
    `CREATE TABLE rollup (
      node_id   TEXT NOT NULL,
      grain     TEXT NOT NULL CHECK (grain IN ('day', 'month')),
      start     TEXT NOT NULL,
      measure   TEXT NOT NULL,
      dimension TEXT NOT NULL,
      value     ${whole} NOT NULL,
      PRIMARY KEY (node_id, grain, start, measure, dimension)
    ) ${clustered}`,
    `CREATE TABLE rollup_sketch (
      node_id TEXT NOT NULL,
      grain   TEXT NOT NULL CHECK (grain IN ('day', 'month')),
      start   TEXT NOT NULL,
      sketch  TEXT NOT NULL,
      PRIMARY KEY (node_id, grain, start)
    ) ${end}`,
    `CREATE TABLE level_change (
      node_id       TEXT NOT NULL,
      measure       TEXT NOT NULL,
      dimension     TEXT NOT NULL,
      business_date TEXT NOT NULL,
      change        ${whole} NOT NULL,
      PRIMARY KEY (node_id, measure, dimension, business_date)
    ) ${clustered}`,
    `CREATE TABLE restatement (
      node_id       TEXT NOT NULL,
      business_date TEXT NOT NULL,
      measure       TEXT NOT NULL,
      dimension     TEXT NOT NULL,
      difference    ${whole} NOT NULL,
      restated_at   ${whole} NOT NULL,
      PRIMARY KEY (node_id, business_date, measure, dimension)
    ) ${clustered}`,
    `CREATE TABLE seen_count (
      measure   TEXT NOT NULL,
      dimension TEXT NOT NULL,
      PRIMARY KEY (measure, dimension)
    ) ${clustered}`,
  ]
}

function people({ whole, counted, end }: Words): readonly string[] {
  return [
    `CREATE TABLE officer (
      officer_id   TEXT PRIMARY KEY,
      login        TEXT NOT NULL UNIQUE,
      name         TEXT NOT NULL,
      node_id      TEXT NOT NULL REFERENCES node,
      role         TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
      password     TEXT NOT NULL,
      must_change  ${whole} NOT NULL CHECK (must_change IN (0, 1)),
      is_active    ${whole} NOT NULL CHECK (is_active IN (0, 1)),
      wrong_tries  ${whole} NOT NULL,
      refused_at   ${whole} NOT NULL,
      locked_until ${whole} NOT NULL,
      made_at      ${whole} NOT NULL
    ) ${end}`,
    `CREATE TABLE session (
      session_hash TEXT PRIMARY KEY,
      officer_id   TEXT NOT NULL REFERENCES officer,
      begun_at     ${whole} NOT NULL,
      used_at      ${whole} NOT NULL
    ) ${end}`,
    'CREATE INDEX session_by_officer ON session (officer_id)',
    `CREATE TABLE api_token (
      token_id   TEXT PRIMARY KEY,
      token_hash TEXT NOT NULL UNIQUE,
      name       TEXT NOT NULL,
      node_id    TEXT NOT NULL REFERENCES node,
      scopes     TEXT NOT NULL,
      made_by    TEXT NOT NULL,
      made_at    ${whole} NOT NULL,
      expires_at ${whole} NOT NULL,
      ended_at   ${whole},
      used_at    ${whole}
    ) ${end}`,
    `CREATE TABLE audit (
      audit_id ${counted},
      at       ${whole} NOT NULL,
      actor    TEXT NOT NULL,
      action   TEXT NOT NULL,
      node_id  TEXT,
      subject  TEXT NOT NULL,
      detail   TEXT NOT NULL
    ) ${end}`,
  ]
}

function downlink({ whole, end }: Words): readonly string[] {
  return [
    `CREATE TABLE notice (
      notice_id TEXT PRIMARY KEY,
      node_id   TEXT NOT NULL REFERENCES node,
      body      TEXT NOT NULL,
      until_at  ${whole} NOT NULL
    ) ${end}`,
    `CREATE TABLE catalogue_item (item_id TEXT PRIMARY KEY, details TEXT NOT NULL) ${end}`,
    `CREATE TABLE node_setting (node_id TEXT PRIMARY KEY REFERENCES node, settings TEXT NOT NULL) ${end}`,
    `CREATE TABLE revoked_code (
      code_id    TEXT NOT NULL,
      source     TEXT NOT NULL,
      revoked_at ${whole} NOT NULL,
      PRIMARY KEY (code_id, source)
    ) ${end}`,
    'CREATE INDEX revoked_code_by_source ON revoked_code (source)',
    `CREATE TABLE downlink_version (
      part    TEXT PRIMARY KEY CHECK (part IN ('downlink', 'revoked-codes')),
      version ${whole} NOT NULL
    ) ${end}`,
    "INSERT INTO downlink_version (part, version) VALUES ('downlink', 1), ('revoked-codes', 1)",
  ]
}
