import { randomBytes, verify } from 'node:crypto'
import type { BenchRider, BenchStation } from './a-bench-station.ts'

/**
 * The least that a durable check-in can cost: one signature verified, and the rows of one visit written by bare
 * prepared statements into the same tables under the same pragmas, in one transaction.
 */
export function createBareCheckIn({ context, clock }: BenchStation): (rider: BenchRider) => void {
  const { db, signingKey } = context
  const event = db.prepare('INSERT INTO event_log VALUES (?, ?, ?, ?, ?, ?)')
  const head = db.prepare('UPDATE event_head SET seq = ?, occurred_at = ?, chain_hash = ?')
  const checkIn = db.prepare('INSERT INTO check_in VALUES (?, ?, ?, ?, ?, ?, ?, NULL)')
  const day = db.prepare(`
    INSERT INTO rider_day VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET visits = visits + 1`)
  const count = db.prepare(`
    INSERT INTO daily_count VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET value = value + 1`)
  const chainHash = randomBytes(32)
  const counts = [
    ['visits', 'all'],
    ['visits', 'hour:10'],
    ['visits', 'platform:unknown'],
    ['visits', 'via:wedge'],
    ['riders', 'all'],
    ['riders', 'platform:unknown'],
  ] as const
  let seq = context.eventLog.head().seq

  const write = db.transaction((rider: BenchRider, at: number, date: string) => {
    seq += 1
    const payload = `{"riderRef":"${rider.riderRef}","platform":"unknown","via":"wedge","hour":10}`
    event.run(seq, 'check-in.recorded', at, date, payload, chainHash)
    head.run(seq, at, chainHash)
    checkIn.run(seq, rider.riderRef, date, 10, at, 'unknown', 'wedge')
    day.run(rider.riderRef, date, 'unknown')
    for (const [measure, dimension] of counts) count.run(date, measure, dimension)
  }).immediate

  return (rider) => {
    const at = clock.now()
    if (!verify(null, rider.signedBytes, signingKey.publicKey, rider.signature)) throw new Error('a good code failed')
    write(rider, at, new Date(at).toISOString().slice(0, 10))
  }
}
