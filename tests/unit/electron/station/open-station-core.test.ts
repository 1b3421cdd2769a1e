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
  it('is broken at once when something happens that is not kept', async () => {
    const core = aStationCore()
    core.context.sessions.attendantAt = failToRead
    await core.call('checkIns.typeCard', { cardNumber: '1234567' })
    expect(core.isBroken()).toBe(true)
  })

  it.each(SAVES_FILE)('is not broken for %s, since nothing that happened is lost by it', async (path) => {
    const core = aStationCore()
    core.context.sessions.attendantAt = failToRead
    expect(await core.call(path)).toMatchObject({ refusal: { code: 'internal' } })
    expect(core.faults).toEqual([expect.stringContaining('malformed')])
    expect(core.isBroken()).toBe(false)
  })
})

function failToRead(): never {
  throw new Database.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT')
}
