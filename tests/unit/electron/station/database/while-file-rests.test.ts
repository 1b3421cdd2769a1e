import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { refuseCheckIn } from '../../../../../electron/station/check-ins/refuse-check-in.ts'
import { whileFileRests } from '../../../../../electron/station/database/while-file-rests.ts'
import { aStation } from '../../../../support/a-station.ts'

it('the database file stays as it is while work goes on, and the work is in it afterwards', async () => {
  const { context } = aStation()
  const file = join(context.dataDir, 'station.db')
  // The first event of a date opens it, which is one more.
  refuseCheckIn(context, 'malformed', 'wedge')
  const before = context.eventLog.head().seq
  context.db.pragma('wal_autocheckpoint = 1')
  const someWork = () => {
    for (let time = 0; time < 50; time++) refuseCheckIn(context, 'malformed', 'wedge')
  }
  await whileFileRests(
    context.db,
    async () => {
      const untouched = readFileSync(file)
      someWork()
      context.db.pragma('wal_checkpoint(PASSIVE)')
      expect(readFileSync(file).equals(untouched)).toBe(true)
      expect(context.eventLog.head().seq).toBe(before + 50)
    },
    new AbortController().signal,
  )
  const rested = readFileSync(file)
  someWork()
  expect(readFileSync(file).equals(rested)).toBe(false)
  expect(context.eventLog.head().seq).toBe(before + 100)
})

it('a file that is let go early can be written back at once, and the work on it counts for nothing', async () => {
  const { context } = aStation()
  const letGo = new AbortController()
  const work = whileFileRests(
    context.db,
    async () => {
      refuseCheckIn(context, 'malformed', 'wedge')
      letGo.abort()
      return 'a copy'
    },
    letGo.signal,
  )
  context.db.pragma('busy_timeout = 0')
  expect(context.db.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }])
  await expect(work).rejects.toThrow('aborted')
})
