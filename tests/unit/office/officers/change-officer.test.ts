import { describe, expect, it } from 'vitest'
import { sessionOf } from '../../../../office/http/session-cookie.ts'
import { changeOfficer, type OfficerChanges } from '../../../../office/officers/change-officer.ts'
import { identifyCaller } from '../../../../office/officers/identify-caller.ts'
import { type ADoor, type As, aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

const CHANGES: readonly OfficerChanges[] = [{ isActive: false }, { role: 'viewer' }, { nodeId: 'district0000' }]

describe.each(DATABASES)('over %s', (name) => {
  it.each(CHANGES)('of admins who change each other at once, one keeps their rights: %o', async (change) => {
    const door = await aDoor(name)
    for (const size of [2, 3]) {
      const sessions = await Promise.all(Array.from({ length: size }, () => door.officer('admin')))
      const callers = await Promise.all(sessions.map((session) => callerOf(door, session)))
      const done = await Promise.allSettled(
        callers.map((caller, nth) => changeOfficer(door.office, caller, callers[(nth + 1) % size]!.officerId, change)),
      )
      const refused = done.filter((one) => one.status === 'rejected')
      expect(refused.length).toBeGreaterThan(0)
      for (const { reason } of refused) expect(reason).toMatchObject({ problem: 'not-signed-in' })
      const replies = await Promise.all(sessions.map((session) => door.ask(session, 'GET', '/v1/officers')))
      const kept = replies.filter(({ status }) => status === 200)
      expect(kept).toHaveLength(refused.length)
    }
  })

  it('an officer changes whoever they may, and goes on', async () => {
    const door = await aDoor(name)
    const [admin, other] = [await door.officer('admin'), await door.officer('admin')]
    const { officerId } = await callerOf(door, other)
    for (const role of ['viewer', 'editor']) {
      const { status } = await door.ask(admin, 'PATCH', `/v1/officers/${officerId}`, { body: { role } })
      expect(status).toBe(204)
    }
    expect((await door.ask(other, 'GET', '/v1/me')).status).toBe(401)
  })
})

async function callerOf({ office }: ADoor, { headers }: As) {
  const access = { by: 'officer', role: 'viewer', scope: null } as const
  const caller = await identifyCaller(office, access, {
    session: sessionOf(headers['cookie']),
    authorization: undefined,
  })
  if (caller.kind !== 'officer') throw new Error('An officer was expected.')
  return caller
}
