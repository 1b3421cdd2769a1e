import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { refuseCheckIn } from '../../../../../electron/station/check-ins/refuse-check-in.ts'
import { whileFileRests } from '../../../../../electron/station/database/while-file-rests.ts'
import { aStation } from '../../../../support/a-station.ts'

it('the database file stays as it is while work goes on, and the work is in it afterwards', async () => {
  const { context } = aStation()
  const file = join(context.dataDir, 'station.db')
  context.db.pragma('wal_autocheckpoint = 1')
  const someWork = () => {
    for (let time = 0; time < 50; time++) refuseCheckIn(context, 'malformed', 'wedge')
  }
  await whileFileRests(context.db, async () => {
    const before = readFileSync(file)
    someWork()
    context.db.pragma('wal_checkpoint(PASSIVE)')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(context.eventLog.head().seq).toBe(52)
  })
  const rested = readFileSync(file)
  someWork()
  expect(readFileSync(file).equals(rested)).toBe(false)
  expect(context.eventLog.head().seq).toBe(102)
})
