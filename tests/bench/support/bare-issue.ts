import { randomBytes } from 'node:crypto'
import { BENCH_ITEMS, batchOf, requestIdOf } from './a-bench-shelf.ts'
import type { BenchRider, BenchStation } from './a-bench-station.ts'

/**
 * The least that issuing three items can cost: the rows of one issue written by bare prepared statements into the same
 * tables under the same pragmas, in one transaction.
 */
export function createBareIssue({ context, clock }: BenchStation): (rider: BenchRider, number: number) => void {
  const { db } = context
  const event = db.prepare('INSERT INTO event_log VALUES (?, ?, ?, ?, ?, ?)')
  const head = db.prepare('UPDATE event_head SET seq = ?, occurred_at = ?, chain_hash = ?')
  const issue = db.prepare('INSERT INTO supply_issue VALUES (?, ?, ?, ?, NULL)')
  const served = db.prepare(`
    INSERT INTO rider_served_day VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET issues = issues + 1`)
  const movement = db.prepare(`
    INSERT INTO movement (seq, item_id, batch_id, kind, on_hand_change, on_loan_change, business_date)
    VALUES (?, ?, ?, 'issued', -1, 0, ?)`)
  const batch = db.prepare('UPDATE batch SET on_hand = on_hand - 1 WHERE batch_id = ?')
  const item = db.prepare('UPDATE item SET on_hand = on_hand - 1 WHERE item_id = ?')
  const level = db.prepare(`
    INSERT INTO daily_count VALUES (?, 'items-on-hand', ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`)
  const use = db.prepare(`
    INSERT INTO rider_item_day VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET quantity = quantity + 1`)
  const count = db.prepare(`
    INSERT INTO daily_count VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET value = value + 1`)
  const progress = db.prepare(`
    INSERT INTO sheet_progress VALUES (?, ?) ON CONFLICT DO UPDATE SET through_seq = excluded.through_seq`)
  const chainHash = randomBytes(32)
  let seq = context.eventLog.head().seq

  const write = db.transaction(({ riderRef }: BenchRider, number: number, at: number, date: string) => {
    seq += 1
    const requestId = requestIdOf(number)
    const lines = BENCH_ITEMS.map((id) => `{"itemId":"${id}","batchId":"${batchOf(id)}","quantity":1}`).join(',')
    const payload = `{"requestId":"${requestId}","riderRef":"${riderRef}","lines":[${lines}],"by":"a-00000000"}`
    event.run(seq, 'supplies.issued', at, date, payload, chainHash)
    head.run(seq, at, chainHash)
    issue.run(seq, requestId, riderRef, date)
    served.run(riderRef, date)
    for (const itemId of BENCH_ITEMS) {
      movement.run(seq, itemId, batchOf(itemId), date)
      batch.run(batchOf(itemId))
      item.run(itemId)
      level.run(date, `item:${itemId}`, 1_000_000)
      use.run(riderRef, itemId, date)
      count.run(date, 'items-issued', `item:${itemId}`)
      count.run(date, 'items-issued', 'all')
    }
    count.run(date, 'issues', 'all')
    count.run(date, 'issues', 'by:attendant')
    count.run(date, 'riders-served', 'all')
    progress.run(date, seq)
  }).immediate

  return (rider, number) => {
    const at = clock.now()
    write(rider, number, at, new Date(at).toISOString().slice(0, 10))
  }
}
