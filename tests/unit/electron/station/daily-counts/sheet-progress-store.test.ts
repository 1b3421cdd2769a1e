import { describe, expect, it } from 'vitest'
import { scanCode } from '../../../../../electron/station/check-ins/scan-code.ts'
import { voidCheckIn } from '../../../../../electron/station/check-ins/void-check-in.ts'
import { syncMigration } from '../../../../../electron/station/database/migrations/0003-sync.ts'
import { migrations } from '../../../../../electron/station/database/migrations/index.ts'
import { rebuildProjections } from '../../../../../electron/station/events/rebuild-projections.ts'
import type { CheckInId } from '../../../../../shared/ids/ids.ts'
import { DAY_MS } from '../../../../support/a-clock.ts'
import { type ATestStation, aStation } from '../../../../support/a-station.ts'
import { on } from '../../../../support/a-stocked-station.ts'

const TUESDAY = on('2026-01-13')

describe('how far a day sheet has come', () => {
  it('is the last event that changed a count of its date', () => {
    const station = aStation()
    const checkInId = checkIn(station)
    expect(station.context.sheetProgress.throughSeqOf(TUESDAY)).toBe(checkInId)
  })

  it('does not move with what counts nothing', () => {
    const station = aStation()
    const checkInId = checkIn(station)
    station.register()
    expect(station.context.eventLog.head().seq).toBeGreaterThan(checkInId)
    expect(station.context.sheetProgress.throughSeqOf(TUESDAY)).toBe(checkInId)
  })

  it('moves with a correction of a day long past', () => {
    const station = aStation()
    const { context, clock, lead } = station
    const checkInId = checkIn(station)
    clock.pass(5 * DAY_MS)
    voidCheckIn(context, checkInId, 'wrong rider', lead)
    expect(context.sheetProgress.throughSeqOf(TUESDAY)).toBe(context.eventLog.head().seq)
  })

  it('is not moved by a use case that fails half-way', () => {
    const station = aStation()
    const { context } = station
    const checkInId = checkIn(station)
    expect(() =>
      context.inTransaction(() => {
        context.dailyCounts.add(on('2026-01-12'), 'visits', 'all', 1)
        throw new Error('half-way')
      }),
    ).toThrow('half-way')
    station.register()
    expect(context.sheetProgress.all()).toEqual([{ businessDate: TUESDAY, throughSeq: checkInId }])
  })

  it('is known of a database from before there were day sheets, and covers all that was counted', () => {
    const station = aStation()
    const first = checkIn(station)
    station.clock.pass(DAY_MS)
    checkIn(station)
    voidCheckIn(station.context, first, 'wrong rider', station.lead)
    const { db } = station.context
    const later = migrations.filter(({ number }) => number >= syncMigration.number)
    for (const [, table] of later
      .map(({ sql }) => sql)
      .join()
      .matchAll(/CREATE TABLE (\w+)/g)) {
      db.exec(`DROP TABLE ${table}`)
    }
    db.pragma(`user_version = ${syncMigration.number - 1}`)

    const { context } = station.reopen()
    const known = context.sheetProgress.all()
    rebuildProjections(context.db, context.stores)
    const replayed = context.sheetProgress.all()
    expect(known.map(({ businessDate }) => businessDate)).toEqual([TUESDAY, '2026-01-14'])
    replayed.forEach(({ throughSeq }, at) => void expect(known[at]!.throughSeq).toBeGreaterThanOrEqual(throughSeq))
  })
})

function checkIn(station: ATestStation): CheckInId {
  const verdict = scanCode(station.context, station.register().code.text, 'wedge')
  if (!('checkInId' in verdict)) throw new Error(`no visit: ${verdict.outcome}`)
  return verdict.checkInId
}
