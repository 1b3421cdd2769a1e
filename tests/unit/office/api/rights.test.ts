import { describe, expect, it } from 'vitest'
import type { Route } from '../../../../office/http/route.ts'
import { mayAct, type Role, roleSchema, scopeSchema } from '../../../../office/officers/rights.ts'
import { type ADoor, type As, aDoor, aKiosk, aPairedKiosk, NOBODY } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('every route, over %s', (database) => {
  it('is closed to whoever lacks the right, by name of the right, and open to whoever has it', async () => {
    const door = await aDoor(database)
    const officers = Object.fromEntries(
      await Promise.all(roleSchema.options.map(async (role) => [role, await door.officer(role)] as const)),
    ) as Record<Role, As>
    const street = await door.street()
    const kiosk = await aPairedKiosk(door, street)
    // Officers work on another station: some of their routes un-pair its kiosk.
    const other = await aPairedKiosk(door, street)
    const stranger = await aPairedKiosk(door, street)
    const unknown = aKiosk()
    const found: string[] = []
    const expectStatus = (route: Route, who: string, status: number, allowed: readonly number[]) => {
      if (!allowed.includes(status)) found.push(`${route.method} ${route.path} by ${who}: ${status}`)
    }
    for (const route of door.routes) {
      const url = urlOf(route, route.access.by === 'officer' ? other.stationId : kiosk.stationId)
      if (route.access.by === 'anyone') {
        const { status } = await ask(door, NOBODY, route, url)
        // Open, though what is sent may be of no use: the set-up is over, and nobody signed the enrolment.
        expectStatus(route, 'nobody', status, [200, 400, 409])
      }
      if (route.access.by === 'station') {
        expectStatus(route, 'nobody', (await ask(door, NOBODY, route, url)).status, [401])
        expectStatus(route, 'an admin', (await ask(door, officers.admin, route, url)).status, [401])
        const body = route.body ? {} : undefined
        expectStatus(route, 'another kiosk', (await stranger.ask(door, route.method, url, body)).status, [403])
        expectStatus(route, 'an unknown kiosk', (await unknown.ask(door, route.method, url, body)).status, [403])
        expectStatus(route, 'the kiosk', (await kiosk.ask(door, route.method, url, body)).status, [200, 204, 400])
      }
      if (route.access.by !== 'officer') continue
      expectStatus(route, 'nobody', (await ask(door, NOBODY, route, url)).status, [401])
      const wrongCookie = { headers: { cookie: 'office-session=made-up' } }
      expectStatus(route, 'a made-up session', (await ask(door, wrongCookie, route, url)).status, [401])
      const wrongToken = { headers: { authorization: `Bearer ${'y'.repeat(40)}` } }
      expectStatus(route, 'a made-up token', (await ask(door, wrongToken, route, url)).status, [401])
      for (const role of roleSchema.options) {
        // A session of its own: signing out is one of the routes.
        const { status } = await ask(door, await door.officer(role), route, url)
        const open = [200, 201, 204, 400, 404, 409]
        expectStatus(route, `a ${role}`, status, mayAct(role, route.access.role) ? open : [403])
      }
      const { scope } = route.access
      const others = scopeSchema.options.filter((one) => one !== scope)
      expectStatus(
        route,
        'a token of all other scopes',
        (await ask(door, await door.token(others), route, url)).status,
        [403],
      )
      if (scope === null) continue
      const { status } = await ask(door, await door.token([scope]), route, url)
      expectStatus(route, 'a token of its scope', status, [200, 201, 204, 400, 404, 409])
    }
    expect(found).toEqual([])
    expect(door.log).toEqual([])
  })

  it('shows an officer their own part of the tree and nothing beside it', async () => {
    const door = await aDoor(database)
    const [mine, theirs] = [await door.street('Mine'), await door.street('Theirs')]
    const own = await door.station(mine, 'OWN-1')
    const foreign = await door.station(theirs, 'OTHER-1')
    const admin = await door.officer('admin', mine)
    const token = await door.token([...scopeSchema.options], mine)
    for (const as of [admin, token]) {
      const listed = await door.ask(as, 'GET', '/v1/stations')
      expect(listed.json.stations.map((station: { code: string }) => station.code)).toEqual(['OWN-1'])
      expect(
        (await door.ask(as, 'GET', '/v1/nodes')).json.nodes.map((node: { nodeId: string }) => node.nodeId),
      ).toEqual([mine.nodeId, own.stationId])
      for (const url of [
        `/v1/stations/${foreign.stationId}`,
        `/v1/stations?node=${theirs.nodeId}`,
        `/v1/summaries?from=2026-01-01&to=2026-01-31&node=${theirs.nodeId}`,
        `/v1/summaries?from=2026-01-01&to=2026-01-31&node=${door.city.nodeId}`,
        `/v1/reports/monthly?month=2026-01&node=${foreign.stationId}`,
      ]) {
        expect([url, (await door.ask(as, 'GET', url)).status]).toEqual([url, 404])
      }
      expect((await door.ask(as, 'POST', `/v1/stations/${foreign.stationId}/pairing-codes`)).status).toBe(404)
      expect(
        (await door.ask(as, 'POST', '/v1/nodes', { body: { parentId: door.city.nodeId, name: 'X' } })).status,
      ).toBe(404)
    }
    const officer = { login: 'spy', name: 'Spy', nodeId: theirs.nodeId, role: 'admin', password: 'long enough' }
    expect((await door.ask(admin, 'POST', '/v1/officers', { body: officer })).status).toBe(404)
    expect((await door.ask(admin, 'PUT', '/v1/settings', { body: {} })).status).toBe(400)
    expect((await door.ask(admin, 'POST', '/v1/revoked-codes', { body: { codeIds: [] } })).status).toBe(403)
  })

  it('does nothing in the name of an officer for a page of another site', async () => {
    const door = await aDoor(database)
    const admin = await door.officer('admin')
    const body = { parentId: door.city.nodeId, name: 'X' }
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect((await door.ask(admin, 'POST', '/v1/nodes', { body, headers })).status).toBe(403)
    }
    expect(
      (await door.ask(admin, 'POST', '/v1/nodes', { body, headers: { origin: 'http://localhost:80' } })).status,
    ).toBe(201)
  })
})

function ask(door: ADoor, as: As, route: Route, url: string) {
  return door.ask(as, route.method, url, route.body ? { body: {} } : {})
}

/** An address of the route about the station, with what a query needs. */
function urlOf(route: Route, stationId: string): string {
  const path = route.path
    .replace('{stationId}', stationId)
    .replace('{seriesId}', '00000000000000aa')
    .replace('{businessDate}', '2026-01-16')
    .replace('{itemId}', 'mask')
    .replace('{noticeId}', 'heat')
    .replace(/\{\w+\}/, stationId)
  if (path === '/v1/summaries') return `${path}?from=2026-01-01&to=2026-01-31`
  return path === '/v1/reports/monthly' ? `${path}?month=2026-01` : path
}
