import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../../../electron/station/database/migrate.ts'
import { openStores } from '../../../../../electron/station/station-stores.ts'
import { tablesOf } from '../../../../support/dump-tables.ts'

/** Tables of one row, or of one for each attendant: reading all of them is reading little, for good. */
const SMALL = [
  'attendant',
  'card_guessing',
  'event_head',
  'office_contact',
  'office_etag',
  'office_item',
  'office_notice',
  'office_setting',
  'series',
  'station_setting',
  'vault_attendant',
  'vault_key',
  'vault_office',
  'vault_upstream_key',
]

/** Tables that somebody fills by hand, a line at a time: a catalogue is read whole wherever it is shown. */
const BY_HAND = ['item', 'kit', 'piece']

/** What reads or sorts more than it answers all the same, and why it may. Nothing of it runs while a rider waits. */
const ALLOWED: readonly (readonly [RegExp, string])[] = [
  [
    /FROM vault_rider ORDER BY name, rider_ref$/,
    'part of a name is in no index; the riders of a station are some thousands',
  ],
  [
    /FROM sheet_progress (ORDER|LEFT)/,
    'what is pending is told by each date and what the office said of it; ten years are 3,650 dates',
  ],
  [/SELECT .+ FROM sheet_acknowledgement$/, 'the same dates, when two copies of a log have parted'],
  [/DELETE FROM sheet_acknowledgement WHERE/, 'the same dates, when an office was restored from a copy of its own'],
  [/FROM event_log JOIN check_in/, 'the riders of one date, each once'],
  [/FROM revoked_code( ORDER BY|$)/, 'the codes that were revoked here, when the office is told of them'],
  [/SELECT .+ FROM office_issuer$/, 'all that the office sent, when it sends others'],
  [/FROM vault_rider WHERE phone_hash/, 'sorts the riders who share four digits of a phone, who are a handful'],
  [/FROM loan WHERE state = 'out' ORDER BY due_on, loan_id LIMIT/, 'stops at the first so many of an index'],
  [/FROM loan WHERE state <> 'out' ORDER BY ended_seq DESC LIMIT/, 'stops at the first so many of an index'],
  [/FROM handover ORDER BY handover_seq DESC LIMIT 1/, 'stops at the first row'],
  [/DELETE FROM vault_handover_note/, 'reads the notes of a quarter of a year, once a business date'],
]

const db = new Database(':memory:')
migrate(db, null)
const growing = tablesOf(db).filter((table) => ![...SMALL, ...BY_HAND].includes(table))
const statements = statementsOfStores()

describe('the statements of the stores', () => {
  it('are all here, and so are the tables that grow', () => {
    expect(statements.length).toBeGreaterThan(40)
    expect(growing).toEqual(expect.arrayContaining(['check_in', 'daily_count', 'event_log', 'rider_code', 'rider_day']))
    for (const table of growing) expect(statements.join(), table).toContain(table)
  })

  it.each(statements)('find by an index what they ask of a table that grows: %s', (sql) => {
    const reason = ALLOWED.find(([pattern]) => pattern.test(sql))?.[1]
    if (reason) expect(faultsOf(sql), `needs no leave any more: ${reason}`).not.toEqual([])
    else expect(faultsOf(sql)).toEqual([])
  })
})

/** The SQL of every statement that the stores prepare when they open, blanks made even. */
function statementsOfStores(): string[] {
  const prepared: string[] = []
  const recording = new Proxy(db, {
    get: (target, key) =>
      key === 'prepare'
        ? (sql: string) => {
            prepared.push(sql.replace(/\s+/g, ' ').trim())
            return target.prepare(sql)
          }
        : Reflect.get(target, key),
  })
  openStores(recording)
  return prepared
}

/** Steps of SQLite's plan that read a growing table, or a whole index of it, from end to end, or sort what was read. */
function faultsOf(sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/g), () => null)
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
  const isSmall = !growing.some((table) => new RegExp(`\\b${table}\\b`).test(sql))
  return steps
    .map(({ detail }) => detail)
    .filter((step) => !isSmall && /^(SCAN|USE TEMP B-TREE)/.test(step))
    .filter((step) => ![...SMALL, ...BY_HAND].some((table) => step.startsWith(`SCAN ${table}`)))
}
