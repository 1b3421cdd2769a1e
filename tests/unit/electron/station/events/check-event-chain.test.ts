import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { type ARunningStation, aRunningStation, LEAD_PIN } from '../../../../support/a-running-station.ts'

it('tells the attendant who has the log checked which event somebody touched while the station was closed', async () => {
  const running = await (await aRunningStation()).setUp()
  for (let time = 0; time < 5; time++) await running.ask('checkIns.scan', { text: 'hello', via: 'wedge' })
  expect(await checkLog(running)).toEqual({ outcome: 'intact', events: expect.any(Number) })

  running.station.close()
  const db = new Database(join(running.dataDir, 'station.db'))
  db.exec(`
    DROP TRIGGER event_log_keeps_values;
    UPDATE event_log SET payload = replace(payload, 'malformed', 'expired')
    WHERE seq = (SELECT min(seq) FROM event_log WHERE kind = 'check-in.refused')`)
  const touched = db.prepare("SELECT min(seq) FROM event_log WHERE kind = 'check-in.refused'").pluck().get()
  db.close()

  const reopened = await running.restart()
  expect(await checkLog(reopened)).toEqual({ outcome: 'damaged', firstBadEvent: touched })
  expect(await reopened.ask('checkIns.scan', { text: 'hello', via: 'wedge' })).toMatchObject({ outcome: 'refused' })
  expect(await checkLog(reopened)).toEqual({ outcome: 'damaged', firstBadEvent: touched })
})

async function checkLog(running: ARunningStation): Promise<unknown> {
  const [lead] = await running.ask<{ attendantId: string }[]>('attendants.roster')
  await running.ask('attendants.signIn', { attendantId: lead?.attendantId, pin: LEAD_PIN }, 'lead')
  return running.ask('station.checkLog', undefined, 'lead')
}
