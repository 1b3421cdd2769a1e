import { expect, it, onTestFinished } from 'vitest'
import { openDay } from '../../../electron/station/days/open-day.ts'
import { aBenchStation, type BenchStation } from '../../bench/support/a-bench-station.ts'
import { createBareCheckIn } from '../../bench/support/bare-check-in.ts'
import { DAY_MS, HOUR_MS } from '../../support/a-clock.ts'
import { dumpTables, tablesOf } from '../../support/dump-tables.ts'

const RIDERS = 10

/** Every rider has been here once, a day has passed, and the next one is open: that is written once a date. */
function aVisitedStation(): BenchStation {
  const station = aBenchStation(RIDERS, RIDERS)
  onTestFinished(() => station.remove())
  station.clock.pass(DAY_MS)
  station.context.inTransaction(() => openDay(station.context))
  return station
}

/** All but what each station draws by lot, and what links an event to the one before. */
function rowsOf({ context: { db } }: BenchStation): Record<string, string[]> {
  const own = ['vault_key', 'attendant', 'vault_attendant', 'event_log', 'event_head']
  const visits = db
    .prepare<[], Record<string, unknown>>(`
      SELECT seq, kind, occurred_at, business_date, payload FROM event_log WHERE kind = 'check-in.recorded'`)
    .all()
  const head = db.prepare('SELECT seq, occurred_at FROM event_head').all()
  return {
    ...dumpTables(
      db,
      tablesOf(db).filter((table) => !own.includes(table)),
    ),
    visits: visits.map((visit) => JSON.stringify(visit)),
    head: head.map((row) => JSON.stringify(row)),
  }
}

it('writes bare the very rows that check-ins through the contract write, and none besides', async () => {
  const ours = aVisitedStation()
  const bare = aVisitedStation()
  const before = rowsOf(bare)
  const checkInBare = createBareCheckIn(bare)
  for (let at = 0; at < RIDERS; at++) {
    ours.clock.pass(HOUR_MS)
    bare.clock.pass(HOUR_MS)
    const scan = { text: ours.riders[at]!.text, via: 'wedge' }
    expect(await ours.dispatcher.dispatch('checkIns.scan', scan, { screenId: 'kiosk' })).toMatchObject({ ok: true })
    checkInBare(bare.riders[at]!, bare.context.localNow())
  }
  expect(rowsOf(bare)).toEqual(rowsOf(ours))
  expect(rowsOf(bare)).not.toEqual(before)
})
