import { expect, it } from 'vitest'
import { aDoor, aKiosk, NOBODY } from '../../../support/office/a-door.ts'
import { aSheetFile } from '../../../support/office/a-sheet-file.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

it.each(DATABASES)('a text with a NUL, which one of the databases cannot hold, is refused, over %s', async (name) => {
  const door = await aDoor(name)
  const admin = await door.officer('admin')
  const street = await door.street()
  const { stationId } = await door.station(street)
  const { nodeId } = door.city
  const now = door.clock.now()
  const nul = 'A\0B'
  const password = 'a good long password'
  const officer = { login: 'wang', name: 'Wang', nodeId, role: 'viewer', password }
  const station = { streetId: street.nodeId, code: 'HQ-9', name: 'Nine' }
  const token = { name: 'Screen', nodeId, scopes: ['stations:read'], days: 1 }
  const notice = { texts: { en: 'Heat' }, audience: 'riders', tone: 'care', fromAt: now, untilAt: now + 1_000 }
  const { json: settings } = await door.ask(admin, 'GET', '/v1/settings')
  const file = (changes: object) => {
    const [kiosk, parts] = [aKiosk(), { head: 10, sheets: [] }]
    const payload = JSON.parse(aSheetFile(kiosk, parts).payload)
    return aSheetFile(kiosk, parts, JSON.stringify({ ...payload, ...changes }))
  }
  const asked: readonly (readonly [string, string, object])[] = [
    ['POST', '/v1/session', { login: nul, password }],
    ['POST', '/v1/officers', { ...officer, login: nul }],
    ['POST', '/v1/officers', { ...officer, name: nul }],
    ['POST', '/v1/tokens', { ...token, name: nul }],
    ['POST', '/v1/nodes', { parentId: nodeId, name: nul }],
    ['PATCH', `/v1/nodes/${street.nodeId}`, { name: nul }],
    ['POST', '/v1/stations', { ...station, name: nul }],
    ['POST', '/v1/stations', { ...station, code: nul }],
    ['POST', '/v1/stations', { ...station, address: nul }],
    ['PATCH', `/v1/stations/${stationId}`, { name: nul }],
    ['PATCH', `/v1/stations/${stationId}`, { address: nul }],
    ['PUT', `/v1/nodes/${nodeId}/notices/heat`, { ...notice, texts: { en: nul } }],
    ['PUT', `/v1/nodes/${nodeId}/station-settings`, { district: nul }],
    ['PUT', '/v1/settings', { ...settings, officeName: nul }],
    ['PUT', '/v1/settings', { ...settings, officeAddress: `https://office.example/${nul}` }],
    ['POST', `/v1/imports?station=${stationId}`, file({ stationCode: nul })],
  ]
  const taken: unknown[] = []
  for (const [method, url, body] of asked) {
    const { status } = await door.ask(url === '/v1/session' ? NOBODY : admin, method, url, { body })
    if (status !== 400) taken.push([method, url, body, status])
  }
  expect(taken).toEqual([])
  expect(door.log).toEqual([])
})
