import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scanCode } from '../../electron/station/check-ins/scan-code.ts'
import { voidCheckIn } from '../../electron/station/check-ins/void-check-in.ts'
import { chainHash } from '../../electron/station/events/chain-hash.ts'
import { checkEventChain } from '../../electron/station/events/check-event-chain.ts'
import { EventLogStore, type EventRow } from '../../electron/station/events/event-log-store.ts'
import { HOUR_MS } from '../support/a-clock.ts'
import { aStation } from '../support/a-station.ts'
import { anyText } from '../support/any-text.ts'
import { dumpTables } from '../support/dump-tables.ts'
import { fc } from '../support/seeded-fast-check.ts'

const EVENTS = 32

const anySeq = fc.integer({ min: 1, max: EVENTS })
const shortText = anyText({ maxLength: 30 })

/** Any other value that the table's own constraints let into a column. */
const otherValues = {
  seq: fc.oneof(fc.integer({ min: -EVENTS, max: 2 * EVENTS }), fc.maxSafeInteger()),
  kind: fc.oneof(shortText, fc.constantFrom('check-in.recorded', 'check-in.refused', 'check-in.recorded ')),
  occurred_at: fc.oneof(fc.integer(), fc.maxSafeInteger()),
  business_date: fc.oneof(shortText, fc.constantFrom('2026-01-12', '2026-01-14')),
  payload: fc.oneof(fc.json(), fc.constantFrom('{}', ' {}', 'null')),
  chain_hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
} as const
type Column = keyof typeof otherValues
const COLUMNS = Object.keys(otherValues) as Column[]

describe('the event log', () => {
  it('shows any value altered in any column of any row, at that row', () => {
    const log = aStolenLog()
    for (const column of COLUMNS) {
      fc.assert(
        fc.property(anySeq, otherValues[column], (seq, value) => {
          fc.pre(column !== 'seq' || !log.rows.some((row) => row.seq === value))
          fc.pre(!Buffer.from(String(log.valueOf(seq, column))).equals(Buffer.from(String(value))))
          const report = log.checkAfter((db) =>
            db.prepare(`UPDATE event_log SET ${column} = ? WHERE seq = ?`).run(value, seq),
          )
          const firstBadEvent = column === 'seq' && Number(value) < seq ? expect.any(Number) : seq
          expect(report, `${column} of ${seq} is ${value}`).toEqual({ outcome: 'damaged', firstBadEvent })
        }),
      )
    }
  })

  it('shows an altered row whose own hash was made to fit, the last one too', () => {
    const log = aStolenLog()
    for (let seq = 1; seq <= EVENTS; seq++) {
      const previous = log.rows[seq - 2]?.chainHash ?? Buffer.alloc(32)
      const forged = { ...log.rows[seq - 1]!, payload: '{"forged":true}' }
      const report = log.checkAfter((db) =>
        db
          .prepare('UPDATE event_log SET payload = ?, chain_hash = ? WHERE seq = ?')
          .run(forged.payload, chainHash(previous, forged), seq),
      )
      expect(report).toEqual({ outcome: 'damaged', firstBadEvent: seq + 1 })
    }
  })

  it('shows any rows removed, at the first of them, the last ones too', () => {
    const log = aStolenLog()
    const anyOf = fc.subarray(
      log.rows.map(({ seq }) => seq),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(anyOf, (removed) => {
        const report = log.checkAfter((db) => db.exec(`DELETE FROM event_log WHERE seq IN (${removed.join()})`))
        expect(report).toEqual({ outcome: 'damaged', firstBadEvent: Math.min(...removed) })
      }),
    )
    for (let left = 0; left < EVENTS; left++) {
      expect(log.checkAfter((db) => db.exec(`DELETE FROM event_log WHERE seq > ${left}`))).toEqual({
        outcome: 'damaged',
        firstBadEvent: left + 1,
      })
    }
  })

  it('shows any two rows swapped, with their hashes or without', () => {
    const log = aStolenLog()
    fc.assert(
      fc.property(anySeq, anySeq, fc.boolean(), (one, other, withHashes) => {
        fc.pre(one !== other)
        const report = log.checkAfter((db) => {
          const put = db.prepare(`
            UPDATE event_log SET kind = ?, occurred_at = ?, business_date = ?, payload = ?, chain_hash = ? WHERE seq = ?`)
          for (const [from, to] of [
            [one, other],
            [other, one],
          ] as const) {
            const row = log.rows[from - 1]!
            const { chainHash: hash } = withHashes ? row : log.rows[to - 1]!
            put.run(row.kind, row.occurredAt, row.businessDate, row.payload, hash, to)
          }
        })
        expect(report).toEqual({ outcome: 'damaged', firstBadEvent: Math.min(one, other) })
      }),
    )
  })

  it('shows a row added, before the first, after the last, or anywhere between', () => {
    const log = aStolenLog()
    const anywhere = fc.integer().filter((seq) => seq < 1 || seq > EVENTS)
    fc.assert(
      fc.property(fc.oneof(anywhere, fc.constantFrom(0, -1, EVENTS + 1)), anySeq, (seq, copied) => {
        const report = log.checkAfter((db) =>
          db
            .prepare(`
              INSERT INTO event_log SELECT ?, kind, occurred_at, business_date, payload, chain_hash FROM event_log
              WHERE seq = ?`)
            .run(seq, copied),
        )
        expect(report).toMatchObject({ outcome: 'damaged' })
      }),
    )
  })

  it('is intact as long as nobody touches it', () => {
    expect(aStolenLog().checkAfter(() => {})).toEqual({ outcome: 'intact', events: EVENTS })
  })

  it.each([
    "UPDATE event_log SET payload = '{}' WHERE seq = 3",
    'UPDATE OR REPLACE event_log SET seq = 2 WHERE seq = 3',
    'UPDATE OR IGNORE event_log SET kind = kind',
    'DELETE FROM event_log WHERE seq = 32',
    'DELETE FROM event_log',
    "REPLACE INTO event_log VALUES (3, 'x', 0, 'x', '{}', zeroblob(32))",
    "INSERT OR REPLACE INTO event_log VALUES (32, 'x', 0, 'x', '{}', zeroblob(32))",
    "INSERT INTO event_log VALUES (3, 'x', 0, 'x', '{}', zeroblob(32)) ON CONFLICT DO UPDATE SET payload = '{}'",
    "INSERT INTO event_log VALUES (0, 'x', 0, 'x', '{}', zeroblob(32))",
    "INSERT INTO event_log VALUES (34, 'x', 0, 'x', '{}', zeroblob(32))",
  ])('refuses %s', (sql) => {
    const { db } = aStolenLog({ keepTriggers: true })
    const before = dumpTables(db, ['event_log'])
    expect(() => db.exec(sql)).toThrow('event_log is append-only')
    expect(dumpTables(db, ['event_log'])).toEqual(before)
  })
})

/** The database file of a station in the hands of someone who knows SQL, and that its triggers can be dropped. */
function aStolenLog({ keepTriggers = false } = {}) {
  const station = aStation({ repeatWindowMinutes: 0 })
  const { context } = station
  const codes = Array.from({ length: 4 }, () => station.register().code.text)
  while (context.eventLog.head().seq < EVENTS - 1) {
    station.clock.pass(HOUR_MS)
    const verdict = scanCode(context, codes[context.eventLog.head().seq % 4]!, 'wedge')
    if (!('checkInId' in verdict)) throw new Error('a check-in was refused')
    if (verdict.checkInId === 15) voidCheckIn(context, verdict.checkInId, 'wrong rider', station.lead)
  }
  scanCode(context, 'hello', 'camera')
  context.db.close()

  const db = new Database(join(context.dataDir, 'station.db'))
  onTestFinished(() => void db.close())
  if (!keepTriggers) {
    const triggers = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  }
  const eventLog = new EventLogStore(db)
  const rows: readonly EventRow[] = [...eventLog.rows()]
  return {
    db,
    rows,
    valueOf: (seq: number, column: Column) =>
      db.prepare(`SELECT ${column} FROM event_log WHERE seq = ?`).pluck().get(seq),
    /** What the check says of the log after someone was at it; then it is as before. */
    checkAfter(tamper: (db: Database.Database) => void) {
      db.exec('BEGIN')
      try {
        tamper(db)
        return checkEventChain({ eventLog })
      } finally {
        db.exec('ROLLBACK')
      }
    },
  }
}
