import { describe, expect, it } from 'vitest'
import { type ADoor, type As, aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

const LONG = 'a good long password'
const CONFLICT = { status: 409, json: { type: expect.stringMatching(/conflict$/) } }

describe.each(DATABASES)('a place whose answer was lost, over %s', (database) => {
  it('is one place when it is sent again, and is not given to another of the same id', async () => {
    const door = await aDoor(database)
    const editor = await door.officer('editor')
    const place = { nodeId: 'jinqiao00000', parentId: 'district0000', name: 'Jinqiao' }
    const add = (changes = {}) => door.ask(editor, 'POST', '/v1/nodes', { body: { ...place, ...changes } })
    for (const reply of [await add(), await add()]) {
      expect([reply.status, reply.json]).toEqual([201, { nodeId: 'jinqiao00000' }])
    }
    expect(await add({ name: 'Jinqiao Road' })).toMatchObject(CONFLICT)
    expect(await add({ parentId: door.city.nodeId })).toMatchObject(CONFLICT)
    expect(await add({ nodeId: (await door.station(await door.street())).stationId })).toMatchObject(CONFLICT)
    expect(await namesOf(door)).toEqual(['Jinqiao'])
    expect(await actionsOf(door)).toEqual(['node.added'])
  })

  it('is one place though it is sent twice at once', async () => {
    const door = await aDoor(database)
    const editor = await door.officer('editor')
    const body = { nodeId: 'jinqiao00000', parentId: 'district0000', name: 'Jinqiao' }
    const replies = await Promise.all([1, 2].map(() => door.ask(editor, 'POST', '/v1/nodes', { body })))
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(await namesOf(door)).toEqual(['Jinqiao'])
    expect(await actionsOf(door)).toEqual(['node.added'])
    expect(door.log).toEqual([])
  })

  async function namesOf({ office }: ADoor) {
    const rows = await office.db.read.selectFrom('node').select('name').where('name', 'like', 'Jinqiao%').execute()
    return rows.map(({ name }) => name)
  }
})

describe.each(DATABASES)('a station or an officer whose answer was lost, over %s', (database) => {
  it.each([
    {
      url: '/v1/stations',
      drawn: { stationId: 'newlydrawn00' },
      of: (streetId: string) => ({ streetId, code: 'HQ-9', name: 'Nine', address: 'Road 9' }),
      others: [{ code: 'HQ-10' }, { name: 'Ten' }, { address: 'Road 10' }],
      action: 'station.added',
    },
    {
      url: '/v1/officers',
      drawn: { officerId: 'newlydrawn00' },
      of: (_: string, nodeId: string) => ({ login: 'wang', name: 'Wang', nodeId, role: 'viewer', password: LONG }),
      others: [{ login: 'wang2' }, { name: 'Wang Li' }, { role: 'editor' }, { password: `${LONG}er` }],
      action: 'officer.added',
    },
  ])('is one at $url when it is sent again, twice at once too, and no other one', async (sent) => {
    const door = await aDoor(database)
    const admin = await door.officer('admin')
    const body = { ...sent.drawn, ...sent.of((await door.street()).nodeId, door.city.nodeId) }
    const add = (changes = {}) => door.ask(admin, 'POST', sent.url, { body: { ...body, ...changes } })
    for (const reply of [...(await Promise.all([add(), add()])), await add()]) {
      expect([reply.status, reply.json]).toEqual([201, sent.drawn])
    }
    for (const other of sent.others) expect(await add(other)).toMatchObject(CONFLICT)
    expect(await actionsOf(door)).toEqual([sent.action])
    expect(door.log).toEqual([])
  })
})

describe.each(DATABASES)('a token whose secret nobody saw, over %s', (database) => {
  it('has another one when it is sent again, and the first is good for nothing', async () => {
    const { door, admin, add } = await withAdmin()
    const first = await add(admin)
    const again = await add(admin, { days: 30 })
    expect([first.status, again.status, again.json.tokenId]).toEqual([201, 201, 'dashboard000'])
    expect(await uses(door, first.json.secret)).toBe(401)
    expect(await uses(door, again.json.secret)).toBe(200)
    const { tokens } = (await door.ask(admin, 'GET', '/v1/tokens')).json
    expect(tokens).toMatchObject([{ tokenId: 'dashboard000', expiresAt: door.clock.now() + 30 * 86_400_000 }])
  })

  it('keeps it once it was used, or ended, and from everyone but who made it', async () => {
    const { door, admin, add } = await withAdmin()
    const { secret } = (await add(admin)).json
    expect(await add(await door.officer('admin'))).toMatchObject(CONFLICT)
    expect(await uses(door, secret)).toBe(200)
    expect(await add(admin)).toMatchObject(CONFLICT)
    await add(admin, { tokenId: 'dashboard001' })
    await door.ask(admin, 'DELETE', '/v1/tokens/dashboard001')
    expect(await add(admin, { tokenId: 'dashboard001' })).toMatchObject(CONFLICT)
    expect(await actionsOf(door)).toEqual(['token.added', 'token.added', 'token.ended'])
  })

  async function withAdmin() {
    const door = await aDoor(database)
    const token = { name: 'Dashboard', nodeId: door.city.nodeId, scopes: ['stations:read'], days: 365 }
    const add = (as: As, changes = {}) =>
      door.ask(as, 'POST', '/v1/tokens', { body: { tokenId: 'dashboard000', ...token, ...changes } })
    return { door, admin: await door.officer('admin'), add }
  }

  async function uses(door: ADoor, secret: string) {
    return (await door.ask({ headers: { authorization: `Bearer ${secret}` } }, 'GET', '/v1/nodes')).status
  }
})

async function actionsOf({ office }: ADoor) {
  const rows = await office.db.read.selectFrom('audit').select('action').orderBy('audit_id').execute()
  return rows.map(({ action }) => action)
}
