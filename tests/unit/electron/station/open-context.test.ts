import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { enterStarterCatalogue } from '../../../../electron/station/catalogue/starter-catalogue.ts'
import { refuseCheckIn } from '../../../../electron/station/check-ins/refuse-check-in.ts'
import { checkEventChain } from '../../../../electron/station/events/check-event-chain.ts'
import { openContext } from '../../../../electron/station/open-context.ts'
import type { StationContext } from '../../../../electron/station/station-context.ts'
import type { Clock } from '../../../../shared/time/clock.ts'
import { aStation } from '../../../support/a-station.ts'

const EVENTS = 1_502
const PAGE_BYTES = 4_096

describe('a station that opens', () => {
  it('has nothing to say of a log that is as it was left', () => {
    expect(reopened(aLongLog(), '').notices.all()).toEqual([])
  })

  it('says at once when something was altered at the end of its log, and goes on', () => {
    const context = reopened(aLongLog(), `UPDATE event_log SET payload = '{}' WHERE seq = ${EVENTS - 3}`)
    expect(context.notices.all()).toMatchObject([{ code: 'log-damaged', detail: `event ${EVENTS - 3}` }])
    goesOn(context)
  })

  it('looks no further back, which would take seconds after some years', () => {
    const context = reopened(aLongLog(), "UPDATE event_log SET payload = '{}' WHERE seq = 20")
    expect(context.notices.all()).toEqual([])
    expect(checkEventChain(context)).toEqual({ outcome: 'damaged', firstBadEvent: 20 })
  })

  it('is not replaced for a page of old events that cannot be read, which nobody needs to tap in', () => {
    const { db, eventLog, dataDir, clock } = aLongLog()
    const hash = eventLog.chainHashOf(20)
    db.close()
    const file = join(dataDir, 'station.db')
    const bytes = readFileSync(file)
    const page = Math.floor(bytes.indexOf(hash ?? '') / PAGE_BYTES) * PAGE_BYTES
    writeFileSync(file, bytes.fill(0x5a, page, page + PAGE_BYTES))

    const context = opened(dataDir, clock)
    goesOn(context)
    expect(context.notices.all()).toEqual([])
    expect(checkEventChain(context)).toEqual({
      outcome: 'damaged',
      firstBadEvent: expect.toSatisfy((seq) => seq <= 20),
    })
  })

  it('says when the last events are missing, and never takes their numbers for new ones', () => {
    const context = reopened(aLongLog(), `DELETE FROM event_log WHERE seq > ${EVENTS - 2}`)
    expect(context.notices.all()).toMatchObject([{ code: 'log-damaged', detail: `event ${EVENTS - 1}` }])
    goesOn(context)
    expect(context.eventLog.head().seq).toBe(EVENTS + 1)
    expect(checkEventChain(context)).toEqual({ outcome: 'damaged', firstBadEvent: EVENTS - 1 })
  })

  it.each([
    ['was left behind by its log', `UPDATE event_head SET seq = ${EVENTS - 4}, chain_hash = zeroblob(32)`],
    ['was lost', 'DELETE FROM event_head'],
  ])('goes on after the last event when the head %s', (_what, sql) => {
    const context = reopened(aLongLog(), sql)
    expect(context.notices.all()).toMatchObject([{ code: 'log-damaged' }])
    goesOn(context)
    expect(checkEventChain(context)).toEqual({ outcome: 'intact', events: EVENTS + 1 })
  })
})

function aLongLog(): StationContext {
  const { context } = aStation()
  context.inTransaction(() => {
    enterStarterCatalogue(context)
    while (context.eventLog.head().seq < EVENTS) refuseCheckIn(context, 'malformed', 'wedge')
  })
  return context
}

/** The same station after somebody was at its closed database with SQL. */
function reopened({ db, dataDir, clock }: StationContext, sql: string): StationContext {
  db.close()
  const raw = new Database(join(dataDir, 'station.db'))
  for (const trigger of ['keeps_rows', 'keeps_values']) raw.exec(`DROP TRIGGER event_log_${trigger}`)
  raw.exec(sql)
  raw.close()
  return opened(dataDir, clock)
}

function opened(dataDir: string, clock: Clock): StationContext {
  const context = openContext(dataDir, clock)
  onTestFinished(() => void context.db.close())
  return context
}

function goesOn(context: StationContext): void {
  expect(refuseCheckIn(context, 'malformed', 'wedge')).toMatchObject({ outcome: 'refused' })
}
