import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { stationContract } from '../../../../shared/contract/station-contract.ts'
import { savedFileSchema } from '../../../../shared/saving/saving-place.ts'
import { aStationCore } from '../../../support/a-station-core.ts'

/** Every call that saves a file for somebody to take along. */
const SAVES_FILE = Object.entries(stationContract).flatMap(([group, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) =>
    entry.kind === 'command' && entry.output === savedFileSchema ? [`${group}.${name}`] : [],
  ),
)

describe('a station of which a page cannot be read', () => {
  it.each(['checkIns.scan', 'checkIns.typeCard', 'checkIns.byHand'])('is of no use once %s fails', async (path) => {
    const core = aStationCore()
    core.context.sessions.attendantAt = failToRead
    await core.call('supplies.voidIssue')
    await core.call(path)
    await core.call('shifts.latest')
    expect(core.damage()).toBe('useless')
  })

  it.each([...SAVES_FILE, 'supplies.voidIssue'])('is of use though %s fails, since riders are let in', async (path) => {
    const core = aStationCore()
    core.context.sessions.attendantAt = failToRead
    expect(await core.call(path)).toMatchObject({ refusal: { code: 'internal' } })
    expect(core.faults).toEqual([expect.stringContaining('malformed')])
    expect(core.damage()).toBe('partial')
  })
})

function failToRead(): never {
  throw new Database.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT')
}
