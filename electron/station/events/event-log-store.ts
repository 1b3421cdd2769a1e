import type { Database, Statement } from 'better-sqlite3'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { ChainedRow } from './chain-hash.ts'
import type { EventKind, RecordedEvent, StationEvent } from './station-event.ts'

export type EventHead = { readonly seq: number; readonly occurredAt: number; readonly chainHash: Buffer }

export type EventRow = ChainedRow & { readonly chainHash: Buffer }

const COLUMNS = `
  seq, kind, occurred_at AS occurredAt, business_date AS businessDate, payload, chain_hash AS chainHash`

/** The append-only log and its head. Rows leave it as they came; triggers refuse anything else. */
export class EventLogStore {
  readonly #insert: Statement
  readonly #head: Statement<[], EventHead>
  readonly #moveHead: Statement
  readonly #page: Statement<[number], EventRow>
  readonly #between: Statement<[number, number], EventRow>
  readonly #one: Statement<[number], EventRow>
  readonly #latestOfDate: Statement<[string, number], EventRow>
  readonly #chainHash: Statement<[number], { chainHash: Buffer }>
  readonly #makeHead: Statement
  readonly #advanceHead: Statement
  readonly #latestOfKind: Statement<[string, EventKind], EventRow>
  readonly #firstOfDate: Statement<[string], { seq: number | null }>
  readonly #chainHashes: Statement<[number, number], { chainHash: Buffer }>

  constructor(db: Database) {
    this.#insert = db.prepare(`
      INSERT INTO event_log (seq, kind, occurred_at, business_date, payload, chain_hash) VALUES (?, ?, ?, ?, ?, ?)`)
    this.#head = db.prepare('SELECT seq, occurred_at AS occurredAt, chain_hash AS chainHash FROM event_head')
    this.#moveHead = db.prepare('UPDATE event_head SET seq = ?, occurred_at = ?, chain_hash = ?')
    this.#page = db.prepare(`SELECT ${COLUMNS} FROM event_log WHERE seq > ? ORDER BY seq LIMIT 1000`)
    this.#between = db.prepare(`SELECT ${COLUMNS} FROM event_log WHERE seq > ? AND seq <= ? ORDER BY seq`)
    this.#one = db.prepare(`SELECT ${COLUMNS} FROM event_log WHERE seq = ?`)
    this.#latestOfDate = db.prepare(`
      SELECT ${COLUMNS} FROM event_log
      WHERE business_date = ? AND kind IN ('check-in.recorded', 'check-in.refused')
      ORDER BY seq DESC LIMIT ?`)
    this.#chainHash = db.prepare('SELECT chain_hash AS chainHash FROM event_log WHERE seq = ?')
    this.#makeHead = db.prepare(`
      INSERT INTO event_head (one, seq, occurred_at, chain_hash) VALUES (1, 0, 0, zeroblob(32)) ON CONFLICT DO NOTHING`)
    this.#advanceHead = db.prepare(`
      UPDATE event_head SET seq = last.seq, occurred_at = last.occurred_at, chain_hash = last.chain_hash
      FROM event_log AS last
      WHERE last.seq = (SELECT max(seq) FROM event_log) AND last.seq > event_head.seq`)
    this.#latestOfKind = db.prepare(`
      SELECT ${COLUMNS} FROM event_log WHERE business_date = ? AND kind = ? ORDER BY seq DESC LIMIT 1`)
    this.#firstOfDate = db.prepare('SELECT min(seq) AS seq FROM event_log WHERE business_date = ?')
    this.#chainHashes = db.prepare(`
      SELECT chain_hash AS chainHash FROM event_log WHERE seq > ? AND seq <= ? ORDER BY seq`)
  }

  /** The head; undefined where it lost its row, as in a broken file. */
  findHead(): EventHead | undefined {
    return this.#head.get()
  }

  head(): EventHead {
    const head = this.findHead()
    if (!head) throw new Error('event_head has lost its row')
    return head
  }

  /**
   * Lets the log go on after its last row when its head was lost or left behind, which would refuse every event.
   * Answers whether it had to.
   */
  mendHead(): boolean {
    return this.#makeHead.run().changes + this.#advanceHead.run().changes > 0
  }

  append(row: EventRow): void {
    this.#insert.run(row.seq, row.kind, row.occurredAt, row.businessDate, row.payload, row.chainHash)
    this.#moveHead.run(row.seq, row.occurredAt, row.chainHash)
  }

  /**
   * The log after an event in order; the whole of it unless said otherwise, with what somebody may have put before its
   * first event. Read page by page: a connection cannot write while it steps through a statement.
   */
  *rows(afterSeq = Number.NEGATIVE_INFINITY): IterableIterator<EventRow> {
    let last = afterSeq
    for (;;) {
      const page = this.#page.all(last)
      yield* page
      const end = page.at(-1)
      if (!end) return
      last = end.seq
    }
  }

  /** The same row by row, up to the very one that a broken file cannot give; for a connection that writes nothing. */
  rowsOneByOne(afterSeq: number): IterableIterator<EventRow> {
    return this.#between.iterate(afterSeq, Number.MAX_SAFE_INTEGER)
  }

  *events(afterSeq?: number): IterableIterator<RecordedEvent> {
    for (const row of this.rows(afterSeq)) yield eventOf(row)
  }

  /** The events from one, exclusive, to another, inclusive. */
  eventsBetween(afterSeq: number, throughSeq: number): readonly RecordedEvent[] {
    return this.#between.all(afterSeq, throughSeq).map(eventOf)
  }

  event(seq: number): RecordedEvent | undefined {
    const row = this.#one.get(seq)
    return row && eventOf(row)
  }

  /** The chain hash of an event; undefined for one that is not in the log. */
  chainHashOf(seq: number): Buffer | undefined {
    return this.#chainHash.get(seq)?.chainHash
  }

  /** The chain hashes from one event, exclusive, to another, inclusive. */
  chainHashes(afterSeq: number, throughSeq: number): readonly Buffer[] {
    return this.#chainHashes.all(afterSeq, throughSeq).map(({ chainHash }) => chainHash)
  }

  /** Check-ins and refusals of a business date, latest first. */
  latestCheckInEvents(businessDate: BusinessDate, limit: number): readonly RecordedEvent[] {
    return this.#latestOfDate.all(businessDate, limit).map(eventOf)
  }

  /** The number of the first event of a business date. */
  firstSeqOf(businessDate: BusinessDate): number | undefined {
    return this.#firstOfDate.get(businessDate)?.seq ?? undefined
  }

  /** The latest event of a kind on a business date. */
  latestOfKind(businessDate: BusinessDate, kind: EventKind): RecordedEvent | undefined {
    const row = this.#latestOfKind.get(businessDate, kind)
    return row && eventOf(row)
  }
}

/** What a row of the log says happened. */
export function eventOf(row: EventRow): RecordedEvent {
  // The log is written by `appendEvent` alone, from typed events.
  const event = { kind: row.kind, payload: JSON.parse(row.payload) } as StationEvent
  return { ...event, seq: row.seq, occurredAt: row.occurredAt, businessDate: row.businessDate as BusinessDate }
}
