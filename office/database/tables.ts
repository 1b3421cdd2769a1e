import type { Generated } from 'kysely'

/**
 * The tables as they are in SQLite and in PostgreSQL alike: texts and whole numbers only. Instants are milliseconds,
 * claims are 0 or 1, dates are `YYYY-MM-DD`, and what is JSON is parsed by the store that wrote it.
 */
export type Tables = {
  office_setting: { name: string; value: string }
  node: NodeTable
  station: StationTable
  station_key: {
    public_key: string
    key_id: string
    station_id: string
    paired_at: number
    ended_at: number | null
    /** The key that the kiosk signs rider codes with; null where it was paired before that was noted. */
    issuer_key: string | null
  }
  station_issuer: { public_key: string; station_id: string; since_at: number; is_trusted: number }
  pairing_code: {
    code_hash: string
    station_id: string
    made_by: string
    made_at: number
    expires_at: number
    used_at: number | null
    used_by: string | null
  }
  series: { series_id: string; station_id: string; seq: number; chain_hash: string; heard_at: number }
  trail_chunk: { series_id: string; from_seq: number; events: number; trail: string }
  sheet: SheetTable
  rollup: { node_id: string; grain: Grain; start: string; measure: string; dimension: string; value: number }
  rollup_sketch: { node_id: string; grain: Grain; start: string; sketch: string }
  level_change: { node_id: string; measure: string; dimension: string; business_date: string; change: number }
  restatement: {
    node_id: string
    business_date: string
    measure: string
    dimension: string
    difference: number
    restated_at: number
  }
  seen_count: { measure: string; dimension: string }
  officer: OfficerTable
  session: { session_hash: string; officer_id: string; begun_at: number; used_at: number }
  stranger: { login_hash: string; wrong_tries: number; refused_at: number; locked_until: number }
  api_token: ApiTokenTable
  audit: {
    audit_id: Generated<number>
    at: number
    actor: string
    action: string
    node_id: string | null
    subject: string
    detail: string
  }
  notice: { notice_id: string; node_id: string; body: string; until_at: number }
  /** One that was taken out of the catalogue stays for what was counted of it. */
  catalogue_item: { item_id: string; details: string; removed_at: number | null }
  node_setting: { node_id: string; settings: string }
  revoked_code: { code_id: string; source: string; revoked_at: number }
  downlink_version: { part: DownlinkPart; version: number }
}

/** A count is kept by business date and, so that a year is twelve rows, by month. */
export type Grain = 'day' | 'month'

export type NodeKind = 'city' | 'district' | 'street' | 'station'

/** What an ETag of the downlink is made of. */
export type DownlinkPart = 'downlink' | 'revoked-codes'

export type NodeTable = {
  node_id: string
  parent_id: string | null
  kind: NodeKind
  name: string
  /** The ids from the root to the node itself, each followed by a slash. */
  path: string
  made_at: number
}

export type StationTable = {
  station_id: string
  code: string
  address: string
  last_heard_at: number | null
  /** How far the station's clock was ahead of the office's when it was heard last. */
  clock_ahead_ms: number | null
  health: string | null
  /** Since when the station is closed, and on which business date of the office; both or neither. */
  closed_at: number | null
  closed_date: string | null
}

export type SheetTable = {
  station_id: string
  business_date: string
  series_id: string
  through_seq: number
  received_at: number
  counts: string
  sketch: string
}

export type OfficerTable = {
  officer_id: string
  login: string
  name: string
  node_id: string
  role: 'viewer' | 'editor' | 'admin'
  password: string
  must_change: number
  is_active: number
  wrong_tries: number
  refused_at: number
  locked_until: number
  made_at: number
}

export type ApiTokenTable = {
  token_id: string
  token_hash: string
  name: string
  node_id: string
  scopes: string
  made_by: string
  made_at: number
  expires_at: number
  ended_at: number | null
  used_at: number | null
}
