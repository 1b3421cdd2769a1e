import { expect, it } from 'vitest'
import { refuseCheckIn } from '../../../../electron/station/check-ins/refuse-check-in.ts'
import { HOUR_MS } from '../../../support/a-clock.ts'
import { aStation } from '../../../support/a-station.ts'

it('puts a step of the clock on record once, with the first use case that can write it down', () => {
  const { context, clock } = aStation()
  const { seq } = context.eventLog.head()
  const refuse = () => refuseCheckIn(context, 'malformed', 'wedge')
  const fromAt = clock.now()
  const toAt = fromAt - HOUR_MS
  clock.set(toAt)
  context.db.exec(`
    CREATE TEMP TRIGGER no_room BEFORE INSERT ON event_log
    BEGIN SELECT RAISE(ABORT, 'there is no room'); END`)
  expect(refuse).toThrow('no room')
  expect(refuse).toThrow('no room')
  expect(context.notices.all()).toEqual([])
  context.db.exec('DROP TRIGGER no_room')
  refuse()
  refuse()
  const events = [...context.eventLog.rows(seq)].filter(({ kind }) => kind === 'clock.stepped')
  expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([{ fromAt, toAt }])
  expect(context.notices.all()).toMatchObject([{ code: 'clock-stepped', at: toAt }])
})
