import { randomBytes, verify } from 'node:crypto'
import type { BenchRider, BenchStation } from './a-bench-station.ts'

/** When a check-in is made, as the station itself would say it; worked out beforehand. */
export type BareMoment = { readonly at: number; readonly businessDate: string; readonly hour: number }

/**
 * The least that a durable check-in can cost: one signature verified, and the rows of one visit written by bare
 * prepared statements into the same tables under the same pragmas, in one transaction. For a rider who has been at the
 * station before, and not on that date.
 */
export function createBareCheckIn({ context }: BenchStation): (rider: BenchRider, moment: BareMoment) => void {
  const { db, signingKey } = context
  const event = db.prepare('INSERT INTO event_log VALUES (?, ?, ?, ?, ?, ?)')
  const head = db.prepare('UPDATE event_head SET seq = ?, occurred_at = ?, chain_hash = ?')
  const checkIn = db.prepare('INSERT INTO check_in VALUES (?, ?, ?, ?, ?, ?, ?, NULL)')
  const day = db.prepare(`
    INSERT INTO rider_day VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET visits = visits + 1`)
  const count = db.prepare(`
    INSERT INTO daily_count VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET value = value + 1`)
  const progress = db.prepare(`
    INSERT INTO sheet_progress VALUES (?, ?) ON CONFLICT DO UPDATE SET through_seq = excluded.through_seq`)
  // As long as a real one, which would have to be worked out: that is no part of writing it.
  const chainHash = randomBytes(32)
  let seq = context.eventLog.head().seq

  const write = db.transaction(({ riderRef }: BenchRider, { at, businessDate, hour }: BareMoment) => {
    seq += 1
    const payload = `{"riderRef":"${riderRef}","platform":"unknown","via":"wedge","hour":${hour}}`
    event.run(seq, 'check-in.recorded', at, businessDate, payload, chainHash)
    head.run(seq, at, chainHash)
    checkIn.run(seq, riderRef, businessDate, hour, at, 'unknown', 'wedge')
    day.run(riderRef, businessDate, 'unknown')
    count.run(businessDate, 'visits', 'all')
    count.run(businessDate, 'visits', HOURS[hour])
    count.run(businessDate, 'visits', 'platform:unknown')
    count.run(businessDate, 'visits', 'via:wedge')
    count.run(businessDate, 'riders', 'all')
    count.run(businessDate, 'riders', 'platform:unknown')
    progress.run(businessDate, seq)
  }).immediate

  return (rider, moment) => {
    if (!verify(null, rider.signedBytes, signingKey.publicKey, rider.signature)) throw new Error('a good code failed')
    write(rider, moment)
  }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `hour:${String(hour).padStart(2, '0')}`)
